package dev.slipway.server;

import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;

/** Everything that a hub says to those who may not read Secrets, by where it says it. */
final class Told implements AutoCloseable {

    private static final Gvk DEFINITION = Gvk.of("apiextensions.k8s.io/v1", "CustomResourceDefinition");
    private static final List<String> SETS =
            List.of("claims", "composites", "managed", "clusters", "applications", "externalsecrets", "terraform");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.slipway");
    private final ListAppender<ILoggingEvent> logs = new ListAppender<>();
    private final Map<String, List<String>> said = new TreeMap<>();

    /** Listen to what is logged from now on, down to the details of our own. */
    Told() {
        logs.start();
        root.addAppender(logs);
        ours.setLevel(Level.DEBUG);
    }

    Map<String, List<String>> said() {
        return said;
    }

    private void add(String where, String what) {
        said.computeIfAbsent(where, none -> new ArrayList<>()).add(what);
    }

    /** Add all logs so far. */
    void logs() {
        List.copyOf(logs.list).forEach(event -> {
            add("logs", event.getFormattedMessage() + " " + event.getKeyValuePairs());
            IThrowableProxy thrown = event.getThrowableProxy();
            add("logs", thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
        });
    }

    /** Add all objects but Secrets, with their conditions, and what the journal has about each, and all events. */
    void objects(Kube kube, Journal journal) {
        for (KubeObject definition : kube.list(DEFINITION, "", Map.of())) {
            kube.list(stored(definition), "", Map.of()).forEach(object -> {
                add("objects", Json.toJson(withoutOwnValues(object).tree()));
                journal.about(object.ref(), 1000).forEach(entry -> add("journal", entry.toString()));
            });
        }
        kube.list(Gvk.of("v1", "Event"), "", Map.of()).forEach(event -> add("events", Json.toJson(event.tree())));
        kube.list(Gvk.of("v1", "ConfigMap"), "", Map.of()).forEach(map -> add("objects", Json.toJson(map.tree())));
    }

    private static Gvk stored(KubeObject definition) {
        String version = definition.list("spec", "versions").stream()
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .filter(item -> item.at("storage").filter(Boolean.TRUE::equals).isPresent())
                .flatMap(item -> item.text("name").stream())
                .findFirst()
                .orElseThrow();
        return new Gvk(
                definition.text("spec", "group").orElseThrow(),
                version,
                definition.text("spec", "names", "kind").orElseThrow());
    }

    /** A store that is a fake has its values in its own spec, where a user wrote them. */
    private static KubeObject withoutOwnValues(KubeObject object) {
        return object.kind().endsWith("SecretStore") ? object.without("spec") : object;
    }

    /** Add the histories of all workflows, as they are stored; Temporal lists one a moment after it has begun. */
    void histories(String target) {
        WorkflowServiceStubs temporal = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(target).build());
        try {
            var every = ListWorkflowExecutionsRequest.newBuilder()
                    .setNamespace("default")
                    .setPageSize(1000)
                    .build();
            await("workflows").until(() -> !listed(temporal, every).isEmpty());
            listed(temporal, every).forEach(found -> add("histories", history(temporal, found.getExecution())));
        } finally {
            temporal.shutdownNow();
        }
    }

    private static List<WorkflowExecutionInfo> listed(
            WorkflowServiceStubs temporal, ListWorkflowExecutionsRequest every) {
        return temporal.blockingStub().listWorkflowExecutions(every).getExecutionsList();
    }

    private static String history(WorkflowServiceStubs temporal, WorkflowExecution execution) {
        var one = GetWorkflowExecutionHistoryRequest.newBuilder()
                .setNamespace("default")
                .setExecution(execution)
                .build();
        return temporal.blockingStub()
                .getWorkflowExecutionHistory(one)
                .toByteString()
                .toString(StandardCharsets.ISO_8859_1);
    }

    /** Add the answers of the REST API about everything that it lists, its metrics, and a plan. */
    void answers(String address, String token, String proposal) throws IOException, InterruptedException {
        Rest rest = new Rest(address, token);
        for (String set : SETS) {
            String list = "/api/v1/" + set;
            KubeObject page = Json.object(answer(rest, list).getBytes(StandardCharsets.UTF_8));
            for (Object item : page.list("items")) {
                KubeObject row = KubeObject.of((Map<?, ?>) item);
                String namespace =
                        row.text("namespace").filter(text -> !text.isEmpty()).orElse("-");
                String one = list + "/" + namespace + "/" + row.text("name").orElseThrow();
                for (String part : List.of("", "/tree", "/timeline")) {
                    answer(rest, one + part + "?kind=" + row.kind());
                }
            }
        }
        for (String path : List.of("/api/v1/fleet", "/api/catalog/entities.yaml", "/actuator/prometheus")) {
            answer(rest, path);
        }
        add("plans", rest.post("/api/v1/plan", proposal));
    }

    private String answer(Rest rest, String path) throws IOException, InterruptedException {
        String answer = rest.get(path);
        add("answers", answer);
        return answer;
    }

    private record Rest(String address, String token) {

        private static final HttpClient CLIENT = HttpClient.newHttpClient();

        String get(String path) throws IOException, InterruptedException {
            return send(request(path).GET());
        }

        String post(String path, String body) throws IOException, InterruptedException {
            return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
        }

        private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
        }
    }

    @Override
    public void close() {
        root.detachAppender(logs);
        ours.setLevel(null);
    }
}
