package dev.slipway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.argocd.RetryStrategy;
import dev.slipway.delivery.health.Health;
import dev.slipway.delivery.health.HealthChecks;
import dev.slipway.delivery.sync.RetryPolicy;
import dev.slipway.delivery.sync.SyncOptions;
import dev.slipway.delivery.sync.SyncOrder;
import dev.slipway.delivery.sync.SyncTask;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class ArgoConformanceTest {

    private static final String NAMESPACE = "app";
    private static final Set<String> CLUSTER_SCOPED = Set.of(
            "Namespace",
            "ClusterRole",
            "ClusterRoleBinding",
            "CustomResourceDefinition",
            "StorageClass",
            "PersistentVolume",
            "IngressClass",
            "APIService",
            "PodSecurityPolicy",
            "MutatingWebhookConfiguration",
            "ValidatingWebhookConfiguration",
            "PriorityClass");

    /** The words after this are those of Go's JSON parser. */
    private static final String PARSER_MESSAGE = "failed to convert conditions annotation to typed: ";

    @TestFactory
    Stream<DynamicNode> argocd() {
        return ConformanceRunner.suite("argocd")
                .file("health-builtin.json", ArgoConformanceTest::health)
                .file("sync-order.json", ArgoConformanceTest::order)
                .file("retry-backoff.json", ArgoConformanceTest::retry)
                .cases();
    }

    private static void health(ConformanceCase recorded) {
        Optional<Health> health = HealthChecks.withoutCustomisations(object(recorded.get("object")));
        JsonNode want = recorded.get("want");
        if (want.isNull()) {
            assertThat(health).isEmpty();
            return;
        }
        String message = want.get("message").asText();
        assertThat(health.map(found -> found.code().text()))
                .contains(want.get("status").asText());
        if (message.startsWith(PARSER_MESSAGE)) {
            assertThat(health.orElseThrow().message()).startsWith(PARSER_MESSAGE);
        } else {
            assertThat(health.map(Health::message)).contains(message);
        }
    }

    private static void order(ConformanceCase recorded) {
        JsonNode options = recorded.get("options");
        List<KubeObject> targets = objects(recorded.get("target"));
        Set<String> wanted = new HashSet<>();
        targets.forEach(target -> wanted.add(key(target)));
        List<KubeObject> doomed = objects(recorded.get("live")).stream()
                .filter(live -> !wanted.contains(key(live)))
                .toList();
        List<SyncTask> tasks = SyncOrder.tasks(new SyncOrder.Request(
                        targets,
                        doomed,
                        NAMESPACE,
                        SyncOptions.of(options.path("pruneLast").asBoolean() ? List.of("PruneLast=true") : List.of()),
                        new SyncOrder.Stamp("foobarbaz1234", 1_767_225_600L)))
                .stream()
                .filter(task -> isSelected(options.path("only"), task))
                .toList();

        List<String> actual = tasks.stream()
                .map(task -> task.phase().text() + " " + task.wave() + " " + key(task.object()) + " " + task.action())
                .toList();

        assertThat(actual).isEqualTo(expected(recorded.get("want").get("tasks")));
    }

    private static boolean isSelected(JsonNode only, SyncTask task) {
        if (only.isMissingNode() || task.action() == SyncTask.Action.HOOK) {
            return true;
        }
        List<String> keys = new ArrayList<>();
        only.forEach(key -> keys.add(key.asText()));
        return keys.contains(key(task.object()));
    }

    private static List<String> expected(JsonNode tasks) {
        List<String> lines = new ArrayList<>();
        for (JsonNode task : tasks) {
            String action =
                    task.path("hook").asBoolean() ? "HOOK" : task.path("prune").asBoolean() ? "PRUNE" : "APPLY";
            lines.add(task.get("phase").asText() + " " + task.get("wave").asInt() + " "
                    + task.get("key").asText() + " " + action);
        }
        return lines;
    }

    private static void retry(ConformanceCase recorded) {
        JsonNode want = recorded.get("want");
        RetryStrategy strategy = Json.convert(Json.tree((Object) recorded.get("retry")), RetryStrategy.class);
        if (want.has("error")) {
            assertThatThrownBy(() -> RetryPolicy.of(strategy)).isInstanceOf(FaultException.class);
            return;
        }
        long seconds = RetryPolicy.of(strategy)
                .delay(recorded.get("retryCount").asLong())
                .toSeconds();
        assertThat(seconds).isEqualTo(want.get("delaySeconds").asLong());
    }

    private static String key(KubeObject object) {
        String namespace = CLUSTER_SCOPED.contains(object.kind())
                ? ""
                : object.namespace().isEmpty() ? NAMESPACE : object.namespace();
        return object.gvk().group() + "/" + object.kind() + "/" + namespace + "/" + object.name();
    }

    private static List<KubeObject> objects(JsonNode list) {
        List<KubeObject> objects = new ArrayList<>();
        list.forEach(item -> objects.add(object(item)));
        return objects;
    }

    private static KubeObject object(JsonNode tree) {
        return KubeObject.of(Json.tree((Object) tree));
    }
}
