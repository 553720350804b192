package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.control.Compositions;
import dev.slipway.compositions.control.CompositionsRehearsal;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.preview.RehearsingPlanner;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code slipway drift} says on a real API server of a composite resource that somebody worked on by hand. */
class DriftIT {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final List<String> KINDS = List.of(
            "compositeresourcedefinitions.apiextensions",
            "compositions.apiextensions",
            "compositionrevisions.apiextensions",
            "functions.pkg");

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final String group = API.uniqueGroup();
    private final String namespace = API.newNamespace("team");
    private final Kube kube = new Kube(API.client());
    private final FunctionRuntime functions = FunctionRuntime.standard();

    @Test
    void driftIsFoundNamedAndGone() throws IOException {
        KINDS.forEach(kind -> API.installCrds("crds/" + kind + ".crossplane.io.yaml"));
        Ref part = compose();
        String url;
        try (PlanServer server = new PlanServer(new RehearsingPlanner(
                kube, noSteps(), List.of(new CompositionsRehearsal(functions)), Clock.systemUTC()))) {
            url = server.url();
            assertThat(drift(url)).as(out::toString).isZero();
            assertThat(out.toString()).contains("No drift");

            kube.apply(KubeObject.of(part).with(Map.of("content", "by hand"), "data"), "an-administrator");

            assertThat(drift(server.url())).as(out::toString).isEqualTo(1);
            assertThat(out.toString())
                    .contains(part.name())
                    .contains("data.content is by hand, by")
                    .contains("an-administrator")
                    .contains("should be one, by composition");
        }
        assertThat(drift(url)).as("nobody plans any more").isEqualTo(2);
        functions.close();
    }

    private int drift(String url) throws IOException {
        out.getBuffer().setLength(0);
        Path token = Files.writeString(directory.resolve("token"), "t");
        return new CommandLine(new DriftCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(
                        "boxes." + group + "/box",
                        "-n",
                        namespace,
                        "--kubeconfig",
                        API.kubeconfig().toString(),
                        "--server",
                        url,
                        "--token-file",
                        token.toString());
    }

    /** Have a composite resource made, and its controllers stopped, so that nothing is taken back meanwhile. */
    private Ref compose() {
        Watches watches = new Watches(kube);
        var workers = Executors.newFixedThreadPool(4);
        try (watches;
                Controllers controllers = new Controllers(kube, watches, workers, PassObserver.NONE)) {
            Cluster cluster = new Cluster(kube, new Applier(kube, watches), watches);
            new Compositions(cluster, controllers, functions)
                    .controllers().stream()
                            .filter(spec -> KINDS.contains(plural(spec)))
                            .forEach(spec -> await().atMost(PATIENCE)
                                    .ignoreExceptions()
                                    .until(() -> {
                                        controllers.start(spec);
                                        return true;
                                    }));
            Json.parseYaml(documents()).forEach(tree -> kube.apply(KubeObject.of(tree), "a-user"));
            Gvk kind = new Gvk(group, "v1", "Box");
            await().atMost(PATIENCE).until(() -> kube.kind(kind).isPresent());
            Ref box = new Ref(kind, namespace, "box");
            kube.apply(KubeObject.of(box).with(Map.of("size", 1), "spec"), "a-user");
            await().atMost(PATIENCE).until(() -> kube.get(box)
                    .flatMap(object -> object.condition("Ready"))
                    .filter(ready -> ready.isTrue())
                    .isPresent());
            KubeObject ref = KubeObject.of((Map<?, ?>) kube.get(box)
                    .orElseThrow()
                    .list("spec", "crossplane", "resourceRefs")
                    .get(0));
            return new Ref(
                    new Gvk("", "v1", "ConfigMap"), namespace, ref.text("name").orElseThrow());
        } finally {
            workers.shutdownNow();
        }
    }

    private static String plural(ControllerSpec spec) {
        String kind = spec.gvk().kind().toLowerCase(Locale.ROOT);
        return kind + "s." + spec.gvk().group().replace(".crossplane.io", "");
    }

    private String documents() {
        return """
                apiVersion: apiextensions.crossplane.io/v2
                kind: CompositeResourceDefinition
                metadata: {name: boxes.%1$s}
                spec:
                  group: %1$s
                  names: {kind: Box, plural: boxes}
                  versions:
                  - name: v1
                    served: true
                    referenceable: true
                    schema:
                      openAPIV3Schema:
                        type: object
                        properties: {spec: {type: object, properties: {size: {type: integer}}}}
                ---
                apiVersion: apiextensions.crossplane.io/v1
                kind: Composition
                metadata: {name: boxes-%2$s}
                spec:
                  compositeTypeRef: {apiVersion: %1$s/v1, kind: Box}
                  mode: Pipeline
                  pipeline:
                  - step: make
                    functionRef: {name: function-patch-and-transform}
                    input:
                      apiVersion: pt.fn.crossplane.io/v1beta1
                      kind: Resources
                      resources:
                      - name: content
                        base: {apiVersion: v1, kind: ConfigMap, data: {content: one}}
                        readinessChecks: [{type: None}]
                """.formatted(group, namespace);
    }

    private static LongSteps noSteps() {
        return new LongSteps() {
            @Override
            public StepState observe(StepId id) {
                return new StepState.NotStarted();
            }

            @Override
            public StepState start(StepId id, StepInput input) {
                throw new AssertionError("nothing here is a long step");
            }
        };
    }
}
