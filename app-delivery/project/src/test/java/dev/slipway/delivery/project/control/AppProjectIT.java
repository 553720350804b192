package dev.slipway.delivery.project.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.api.argocd.ApplicationSpec;
import dev.slipway.api.argocd.Destination;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.delivery.project.ClusterId;
import dev.slipway.delivery.project.ProjectKeys;
import dev.slipway.delivery.project.ProjectRules.DeliveredObject;
import dev.slipway.delivery.window.SyncWindows.Cause;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Projects on a real API server. */
class AppProjectIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private String namespace;
    private Kube kube;
    private Watches watches;
    private Clusters clusters;
    private Controllers controllers;
    private Projects projects;

    @BeforeAll
    static void kinds() {
        API.installCrds("crds/applications.argoproj.io.yaml", "crds/appprojects.argoproj.io.yaml");
    }

    @BeforeEach
    void start() {
        namespace = API.namespace();
        kube = new Kube(API.client());
        watches = new Watches(kube);
        clusters = new Clusters(kube, namespace);
        controllers = new Controllers(kube, watches, workers, PassObserver.NONE);
        controllers.start(new AppProjectPass(kube, watches).controller());
        projects = new Projects(kube, watches, clusters, namespace);
    }

    @AfterEach
    void stop() {
        controllers.close();
        clusters.close();
        watches.close();
        workers.shutdownNow();
    }

    @Test
    void aProjectSaysWhetherItIsValid() {
        Ref project = project("shop", "sourceRepos: ['*']\nroles: [{name: ci, jwtTokens: [{iat: 1535390316}]}]");

        KubeObject valid = until(project, "True");
        assertThat(Json.toJson(valid.map("status", "jwtTokensByRole", "ci")))
                .contains("\"iat\":1535390316")
                .contains("\"id\":\"1535390316\"");

        project("shop", "sourceRepos: ['!*']");

        assertThat(until(project, "False").condition("Valid").orElseThrow().message())
                .contains("source repository has an invalid format");
    }

    @Test
    void aProjectStaysWhileApplicationsAreInIt() {
        kube.apply(yaml("""
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: web, namespace: %s}
                spec:
                  project: shop
                  source: {repoURL: 'https://h/a', path: .}
                  destination: {server: https://kubernetes.default.svc}
                """.formatted(namespace)), "test");
        Ref project = project("shop", "description: leaves last");
        // The status is written at the same time.
        kube.merge(project, Map.of("metadata", Map.of("finalizers", List.of(ProjectKeys.FINALIZER))));
        until(project, "True");
        kube.delete(project, "");
        Ref app = new Ref(ProjectKeys.APPLICATION, namespace, "web");
        await().atMost(Duration.ofSeconds(180))
                .until(() -> kube.get(project).filter(KubeObject::isDeleting).isPresent());

        kube.delete(app, "");

        await().atMost(Duration.ofSeconds(180)).until(() -> kube.get(project).isEmpty());
    }

    @Test
    void limitsComeFromTheProjectItsClustersAndGlobalProjects() {
        kube.apply(yaml("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: argocd-cm, namespace: %s}
                data:
                  globalProjects: |
                    - labelSelector: {matchLabels: {team: shop}}
                      projectName: everybody
                """.formatted(namespace)), "test");
        kube.apply(yaml("""
                apiVersion: v1
                kind: Secret
                metadata: {name: edge, namespace: %s, labels: {argocd.argoproj.io/secret-type: cluster}}
                stringData: {name: edge, server: https://edge/, project: shop, namespaces: 'web, db'}
                """.formatted(namespace)), "test");
        project("everybody", "sourceRepos: ['https://h/common']");
        kube.apply(yaml(document("shop", "sourceRepos: ['https://h/shop']")).withLabel("team", "shop"), "test");
        ClusterId edge = new ClusterId("https://edge", "edge");

        await().atMost(Duration.ofSeconds(180))
                .ignoreException(NoSuchElementException.class)
                .untilAsserted(() -> {
                    var rules = projects.find("shop").orElseThrow();
                    assertThat(rules.permitsSource("https://h/shop")).isTrue();
                    assertThat(rules.permitsSource("https://h/common")).isTrue();
                    assertThat(rules.permitsSource("https://h/other")).isFalse();
                    assertThat(rules.permitsDestination(edge, "db")).isTrue();
                    assertThat(rules.permitsDestination(edge, "kube-system")).isFalse();
                    assertThat(projects.cluster(new Destination("edge", null, null)))
                            .isEqualTo(edge);
                    assertThat(projects.cluster(new Destination(null, null, "https://edge/")))
                            .isEqualTo(edge);
                });
    }

    @Test
    void theDefaultProjectIsMadeAndOthersAreMissed() {
        ApplicationSpec app = Json.convert(
                yaml("{project: '', source: {repoURL: 'https://h/a'}, destination: {namespace: x, name: in-cluster}}"),
                ApplicationSpec.class);
        Ref ref = new Ref(ProjectKeys.APPLICATION, namespace, "web");

        assertThat(projects.problems(ref, app)).isEmpty();
        await().atMost(Duration.ofSeconds(180))
                .until(() -> kube.get(new Ref(ProjectKeys.APP_PROJECT, namespace, "default"))
                        .isPresent());
        assertThat(projects.find("nowhere")).isEmpty();
        assertThat(projects.objection(app, new DeliveredObject("", "Namespace", "", "x")))
                .isEmpty();
        assertThat(projects.window(ref, app, Cause.AUTOMATED, Instant.now(), null)
                        .allowed())
                .isTrue();
        Ref foreign = new Ref(ProjectKeys.APPLICATION, "elsewhere", "web");
        assertThat(projects.problems(foreign, app)).singleElement().asString().contains("not permitted");
    }

    private Ref project(String name, String spec) {
        return kube.apply(yaml(document(name, spec)), "test").ref();
    }

    private String document(String name, String spec) {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: AppProject
                metadata: {name: %s, namespace: %s}
                spec:
                """.formatted(name, namespace) + spec.indent(2);
    }

    private static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }

    private KubeObject until(Ref project, String status) {
        Predicate<KubeObject> isSo = object -> object.condition("Valid")
                .filter(valid -> valid.status().equals(status))
                .isPresent();
        return await().alias(project + " Valid=" + status)
                .atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> kube.get(project), object -> object.filter(isSo).isPresent())
                .orElseThrow();
    }
}
