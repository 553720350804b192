package dev.slipway.delivery.fleet;

import static org.awaitility.Awaitility.await;

import dev.slipway.api.argocd.ApplicationSpec;
import dev.slipway.delivery.DeliveryControllers;
import dev.slipway.delivery.cluster.ClusterLogins;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.project.control.Projects;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.journal.MemoryJournal;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterAccess;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.git.GitHttp;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.awaitility.core.ConditionTimeoutException;

/** A hub that delivers to the clusters of its Secrets, with a Git server and one repository. */
final class FleetFixture implements AutoCloseable {

    private static final Gvk SECRET = Gvk.of("v1", "Secret");

    final GitHttp http = GitHttp.start();
    final GitFixture git;
    final String url;
    final Kube kube;
    final Fleet fleet;
    final DeliveryControllers delivery;
    private final Clusters clusters;
    private final Projects projects;
    private final GitSource source;
    private final Watches watches;
    // As few as the bad clusters could use up, if they could.
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final Controllers controllers;
    private final String namespace;

    FleetFixture(KubernetesClient client, String namespace, Path directory) {
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
        clusters = new Clusters(kube, namespace);
        fleet = new Fleet(
                clusters,
                DestinationCluster.local(kube, watches, new Applier(kube, watches)),
                () -> true,
                ClusterLogins.NONE);
        projects = new Projects(kube, watches, clusters, namespace);
        delivery = new DeliveryControllers(
                kube,
                watches,
                fleet,
                source,
                new MemoryJournal(),
                controllers::poke,
                DeliveryOptions.standard()
                        .inNamespace(namespace)
                        .polling(Duration.ofMinutes(2))
                        .within(new ProjectLimits(projects)));
        delivery.specs().forEach(controllers::start);
    }

    /** Wait until the hub has read that writes act as service accounts, which it does only now and then. */
    void awaitImpersonation() {
        Ref app = new Ref(Keys.APPLICATION, namespace, "any");
        ApplicationSpec spec = Json.convert(
                Map.of("project", "default", "destination", Map.of("name", "edge", "namespace", namespace)),
                ApplicationSpec.class);
        await().atMost(Duration.ofSeconds(240)).until(() -> {
            try {
                return projects.actsAs(app, spec).isPresent();
            } catch (FaultException thereIsNoAccountYet) {
                return true;
            }
        });
    }

    /** Describe a cluster as Argo CD does. */
    void register(String secret, String name, String server, Kube cluster) {
        register(
                secret,
                name,
                server,
                ClusterAccess.of(cluster).user().text("token").orElseThrow(),
                cluster);
    }

    void register(String secret, String name, String server, String token, Kube cluster) {
        String ca = ClusterAccess.of(cluster)
                .cluster()
                .text("certificate-authority-data")
                .orElseThrow();
        Map<String, Object> reach = Map.of("bearerToken", token, "tlsClientConfig", Map.of("caData", ca));
        kube.apply(
                KubeObject.of(new Ref(SECRET, namespace, secret))
                        .withLabel("argocd.argoproj.io/secret-type", "cluster")
                        .with(Map.of("name", name, "server", server, "config", Json.toJson(reach)), "stringData"),
                "test");
    }

    void unregister(String secret) {
        kube.delete(new Ref(SECRET, namespace, secret), "");
    }

    /** Apply an object of the hub's namespace. */
    void apply(String yaml) {
        kube.apply(KubeObject.of(Json.parseYaml(yaml).get(0)).with(namespace, "metadata", "namespace"), "test");
    }

    /** Apply an automated Application of a directory. */
    Ref deliver(String name, String path, String destination) {
        return deliver(name, path, destination, "");
    }

    Ref deliver(String name, String path, String destination, String metadata) {
        return deliver(name, path, destination, metadata, -1);
    }

    /** Apply one whose failed syncs are tried again so many times, or any number of times. */
    Ref deliver(String name, String path, String destination, String metadata, int retries) {
        kube.apply(
                KubeObject.of(Json.parseYaml(
                                """
                    apiVersion: argoproj.io/v1alpha1
                    kind: Application
                    metadata: {name: %s, namespace: %s%s}
                    spec:
                      project: default
                      source: {repoURL: %s, targetRevision: main, path: %s}
                      destination: {%s, namespace: %s}
                      syncPolicy:
                        automated: {prune: true, selfHeal: true}
                        retry: {limit: %d, backoff: {duration: 1s, maxDuration: 5s}}
                    """.formatted(name, namespace, metadata, url, path, destination, namespace, retries))
                        .get(0)),
                "test");
        return new Ref(Keys.APPLICATION, namespace, name);
    }

    KubeObject awaitApp(Ref app, Predicate<KubeObject> condition) {
        try {
            return await().alias(app + " as expected")
                    .atMost(Duration.ofSeconds(240))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> kube.get(app).orElseThrow(), condition);
        } catch (ConditionTimeoutException never) {
            throw new AssertionError(
                    app + " is " + Json.toJson(kube.get(app).orElseThrow().map("status")), never);
        }
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

    static Predicate<KubeObject> says(String type, String text) {
        return app -> {
            String conditions = String.valueOf(app.list("status", "conditions"));
            return conditions.contains(type) && conditions.contains(text);
        };
    }

    @Override
    public void close() {
        controllers.close();
        delivery.close();
        fleet.close();
        clusters.close();
        watches.close();
        workers.shutdownNow();
        source.close();
        http.close();
        git.close();
    }
}
