package dev.slipway.delivery;

import static org.awaitility.Awaitility.await;

import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Destinations;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.source.RenderOptions;
import dev.slipway.delivery.source.program.Programs;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.local.tool.Provision;
import dev.slipway.local.tool.Tools;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.journal.MemoryJournal;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.git.GitHttp;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.awaitility.core.ConditionTimeoutException;

/** Delivery as a server runs it, with a Git server and one repository. */
final class DeliveryFixture implements AutoCloseable {

    private static final Programs PROGRAMS = programs();

    final GitHttp http = GitHttp.start();
    final GitFixture git;
    final String url;
    final Kube kube;
    final MemoryJournal journal = new MemoryJournal();
    final DeliveryControllers delivery;
    private final GitSource source;
    private final Watches watches;
    private final ExecutorService workers = Executors.newFixedThreadPool(10);
    private final Controllers controllers;
    private final String namespace;

    DeliveryFixture(KubernetesClient client, String namespace, Path directory) {
        this.namespace = namespace;
        git = GitFixture.create(directory.resolve("claims.git"));
        url = http.serve("claims", git);
        kube = new Kube(client);
        watches = new Watches(kube);
        controllers = new Controllers(kube, watches, workers, PassObserver.NONE);
        source = new GitSource(
                GitOptions.standard(directory.resolve("cache"))
                        .withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(30)),
                Clock.systemUTC());
        delivery = new DeliveryControllers(
                kube,
                watches,
                Destinations.only(DestinationCluster.local(kube, watches, new Applier(kube, watches))),
                source,
                journal,
                controllers::poke,
                DeliveryOptions.standard()
                        .inNamespace(namespace)
                        .polling(Duration.ofMinutes(2))
                        .rendering(RenderOptions.standard(directory.resolve("render"), PROGRAMS, Map.of())));
        delivery.specs().forEach(controllers::start);
    }

    /** The programs of this machine; what is not there is missed only by who needs it. */
    private static Programs programs() {
        Tools tools = Tools.ofThisMachine();
        Map<String, Provision> wanted =
                Map.of("kubectl", tools.kubernetes(), "helm", tools.helm(), "jsonnet", tools.jsonnet());
        Map<String, Path> found = new HashMap<>();
        wanted.forEach((name, provision) -> {
            Optional<Path> program =
                    provision.fold(available -> Optional.of(available.program(name)), missing -> Optional.empty());
            program.ifPresent(path -> found.put(name, path));
        });
        return new Programs(found, Path.of("/nonexistent"), List.of());
    }

    Ref app(String name) {
        return new Ref(Keys.APPLICATION, namespace, name);
    }

    /** Apply an Application of the repository's directory {@code apps}, automated with pruning and self-healing. */
    Ref deliver(String name, Map<String, Object> annotations, List<String> finalizers) {
        KubeObject application = KubeObject.of(
                Json.parseYaml("""
                    apiVersion: argoproj.io/v1alpha1
                    kind: Application
                    metadata: {name: %s, namespace: %s}
                    spec:
                      project: default
                      source: {repoURL: %s, targetRevision: main, path: apps, directory: {recurse: true}}
                      destination: {server: https://kubernetes.default.svc, namespace: %s}
                      syncPolicy:
                        automated: {prune: true, selfHeal: true}
                        syncOptions: [PrunePropagationPolicy=background]
                    """.formatted(name, namespace, url, namespace)).get(0));
        if (!annotations.isEmpty()) {
            application = application.with(annotations, "metadata", "annotations");
        }
        if (!finalizers.isEmpty()) {
            application = application.with(finalizers, "metadata", "finalizers");
        }
        kube.apply(application, "test");
        return app(name);
    }

    /** Have the repository looked at now, as a push hook does. */
    void push(Ref app) {
        delivery.refresh(app);
    }

    KubeObject awaitApp(Ref app, Predicate<KubeObject> condition) {
        try {
            return await().alias(app + " as expected")
                    .atMost(Duration.ofSeconds(150))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> kube.get(app).orElseThrow(), condition);
        } catch (ConditionTimeoutException never) {
            throw new AssertionError(
                    app + " is " + Json.toJson(kube.get(app).orElseThrow().map("status")), never);
        }
    }

    /** Wait until the revision is synced. */
    KubeObject awaitSynced(Ref app, String revision) {
        return awaitApp(app, isSynced(revision));
    }

    static Predicate<KubeObject> isSynced(String revision) {
        return app ->
                app.text("status", "sync", "status").filter("Synced"::equals).isPresent()
                        && app.text("status", "sync", "revision")
                                .filter(revision::equals)
                                .isPresent()
                        && app.text("status", "operationState", "phase")
                                .filter("Succeeded"::equals)
                                .isPresent();
    }

    static Predicate<KubeObject> hasCondition(String type, String text) {
        return app -> conditions(app).contains(type) && conditions(app).contains(text);
    }

    static String conditions(KubeObject app) {
        return String.valueOf(app.list("status", "conditions"));
    }

    static String configMap(String name, String value) {
        return """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: %s}
            data: {key: "%s"}
            """.formatted(name, value);
    }

    @Override
    public void close() {
        controllers.close();
        delivery.close();
        watches.close();
        workers.shutdownNow();
        source.close();
        http.close();
        git.close();
    }
}
