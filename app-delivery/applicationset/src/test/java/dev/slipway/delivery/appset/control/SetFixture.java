package dev.slipway.delivery.appset.control;

import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.delivery.project.ProjectKeys;
import dev.slipway.delivery.project.control.Projects;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.git.GitHttp;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** ApplicationSets as a server runs them, with a Git server and one repository. Nobody delivers the Applications. */
final class SetFixture implements AutoCloseable {

    final GitHttp http = GitHttp.start();
    final GitFixture git;
    final String url;
    final Kube kube;
    final ApplicationSets sets;
    private final String namespace;
    private final Watches watches;
    private final Clusters clusters;
    private final GitSource source;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final Controllers controllers;

    SetFixture(KubernetesClient client, String namespace, Path directory) {
        this.namespace = namespace;
        git = GitFixture.create(directory.resolve("fleet.git"));
        url = http.serve("fleet", git);
        kube = new Kube(client);
        watches = new Watches(kube);
        clusters = new Clusters(kube, namespace);
        controllers = new Controllers(kube, watches, workers, PassObserver.NONE);
        source = new GitSource(GitOptions.standard(directory.resolve("cache")), Clock.systemUTC());
        sets = new ApplicationSets(
                new ApplicationSets.Sources(kube, watches, source, clusters, namespace),
                new Projects(kube, watches, clusters, namespace),
                controllers::poke);
        sets.specs().forEach(controllers::start);
    }

    static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }

    /** Apply a set of that spec whose template makes {@code app-<name>} in project default, on this cluster. */
    Ref set(String spec) {
        return kube.apply(yaml("""
                apiVersion: argoproj.io/v1alpha1
                kind: ApplicationSet
                metadata: {name: fleet, namespace: %s}
                spec:
                  goTemplate: true
                  template:
                    metadata:
                      name: 'app-{{.name}}'
                      labels: {env: '{{ dig "env" "none" . }}'}
                    spec:
                      project: default
                      source: {repoURL: %s, path: '{{.name}}', targetRevision: HEAD}
                      destination: {server: https://kubernetes.default.svc, namespace: default}
                      syncPolicy: {automated: {prune: true}}
                """.formatted(namespace, url) + spec.indent(2)), "test")
                .ref();
    }

    static String list(String... names) {
        StringBuilder elements = new StringBuilder("generators:\n- list:\n    elements:\n");
        for (String name : names) {
            elements.append("    - {name: ").append(name).append("}\n");
        }
        return elements.toString();
    }

    Ref app(String name) {
        return new Ref(ProjectKeys.APPLICATION, namespace, "app-" + name);
    }

    List<String> apps() {
        return kube.list(ProjectKeys.APPLICATION, namespace, Map.of()).stream()
                .filter(app -> !app.isDeleting())
                .map(KubeObject::name)
                .sorted()
                .toList();
    }

    KubeObject await(Ref ref, Predicate<KubeObject> condition) {
        return awaiting(ref + " as expected")
                .until(() -> kube.get(ref), found -> found.filter(condition).isPresent())
                .orElseThrow();
    }

    ConditionFactory awaiting(String what) {
        return Awaitility.await().alias(what).atMost(Duration.ofSeconds(180)).pollInterval(Duration.ofMillis(50));
    }

    static Predicate<KubeObject> condition(String type, String status, String text) {
        return set -> set.condition(type)
                .filter(found -> found.status().equals(status))
                .filter(found -> Optional.ofNullable(found.message()).orElse("").contains(text))
                .isPresent();
    }

    static Predicate<KubeObject> upToDate(int applications) {
        return condition("ResourcesUpToDate", "True", "").and(set -> set.at("status", "resourcesCount")
                .filter(Long.valueOf(applications)::equals)
                .isPresent());
    }

    /** Say that a sync of the Application has just succeeded. */
    void delivered(String name) {
        Map<String, Object> operation = Map.of(
                "phase",
                "Succeeded",
                "operation",
                Map.of(),
                "startedAt",
                Instant.now().toString());
        Map<String, Object> status = Map.of(
                "sync", Map.of("status", "Synced", "revision", "r1"),
                "health", Map.of("status", "Healthy"),
                "operationState", operation);
        kube.applyStatus(KubeObject.of(app(name)).with(status, "status"), "delivery");
    }

    @Override
    public void close() {
        controllers.close();
        sets.close();
        clusters.close();
        watches.close();
        workers.shutdownNow();
        source.close();
        http.close();
        git.close();
    }
}
