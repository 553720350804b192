package dev.slipway.delivery.fleet;

import static dev.slipway.delivery.fleet.FleetFixture.isSynced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of a workload cluster with kube-controller-manager: as hooks in every phase, and as what waves wait for. */
class JobsIT {

    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");
    private static final Gvk JOB = Gvk.of("batch/v1", "Job");

    @RegisterExtension
    static final ApiServer HUB = ApiServer.shared();

    @RegisterExtension
    static final ApiServer WORKLOAD = ApiServer.second().withControllerManager();

    @TempDir
    Path directory;

    private FleetFixture fixture;
    private Kubelet kubelet;
    private Kube workload;

    @BeforeAll
    static void kinds() {
        HUB.installCrds("crds/applications.argoproj.io.yaml", "crds/appprojects.argoproj.io.yaml");
    }

    @BeforeEach
    void start() {
        workload = new Kube(WORKLOAD.client());
        WORKLOAD.apply("{apiVersion: v1, kind: Namespace, metadata: {name: " + HUB.namespace() + "}}");
        kubelet = new Kubelet(WORKLOAD.client(), HUB.namespace());
        fixture = new FleetFixture(HUB.client(), HUB.namespace(), directory);
        fixture.register("edge-secret", "edge", WORKLOAD.config().getMasterUrl(), workload);
    }

    @AfterEach
    void stop() {
        fixture.close();
        kubelet.close();
    }

    @Test
    void jobsAsHooksDecideHowASyncEnds() {
        fixture.git
                .put("ok/map.yaml", configMap("ok"))
                .put("ok/pre.yaml", hook("ok-pre", "PreSync", "Succeeded"))
                .put("ok/sync.yaml", hook("ok-sync", "Sync", "Succeeded"))
                .put("ok/post.yaml", hook("ok-post", "PostSync", "Succeeded"))
                .put("pre/map.yaml", configMap("pre"))
                .put("pre/pre.yaml", hook("pre-pre", "PreSync", "Failed"))
                .put("pre/oops.yaml", hook("pre-oops", "SyncFail", "Succeeded"))
                .put("sync/map.yaml", configMap("sync"))
                .put("sync/sync.yaml", hook("sync-sync", "Sync", "Failed"))
                .put("post/map.yaml", configMap("post"))
                .put("post/post.yaml", hook("post-post", "PostSync", "Failed"));
        String commit = fixture.git.commit("hooks of every phase and outcome");
        List<Ref> apps = List.of("ok", "pre", "sync", "post").stream()
                .map(name -> fixture.deliver(name, name, "name: edge", "", 0))
                .toList();

        KubeObject ok = fixture.awaitApp(apps.get(0), isSynced(commit));
        assertThat(results(ok)).hasSize(4);
        assertThat(made("ok-pre")).isLessThanOrEqualTo(made(CONFIG_MAP, "ok"));
        assertThat(made(CONFIG_MAP, "ok")).isLessThanOrEqualTo(made("ok-post"));

        KubeObject before = fixture.awaitApp(apps.get(1), hasEnded("Failed", "OutOfSync"));
        assertThat(there(CONFIG_MAP, "pre")).isEmpty();
        assertThat(there(JOB, "pre-oops")).isPresent();
        assertThat(results(before)).contains("pre-pre", "pre-oops").doesNotContain("pre");

        assertThat(results(fixture.awaitApp(apps.get(2), hasEnded("Failed", "Synced"))))
                .containsExactlyInAnyOrder("sync", "sync-sync");
        assertThat(results(fixture.awaitApp(apps.get(3), hasEnded("Failed", "Synced"))))
                .containsExactlyInAnyOrder("post", "post-post");
    }

    @Test
    void wavesWaitForJobsAndWhatFailedIsPutRightByTheNextCommit() {
        fixture.git
                .put("app/job.yaml", job("migrate", "", "Failed"))
                .put("app/map.yaml", inWave(configMap("later"), 1));
        fixture.git.commit("a migration that fails");
        Ref app = fixture.deliver("app", "app", "name: edge", "", 0);
        fixture.awaitApp(app, hasEnded("Failed", "OutOfSync"));
        assertThat(there(CONFIG_MAP, "later")).isEmpty();

        fixture.git.remove("app/job.yaml").put("app/job2.yaml", job("migrate-2", "", "Succeeded"));
        String commit = fixture.git.commit("one that does not");
        fixture.delivery.refresh(app);

        fixture.awaitApp(app, isSynced(commit));
        assertThat(there(CONFIG_MAP, "later")).isPresent();
        await().atMost(Duration.ofSeconds(240))
                .until(() -> there(JOB, "migrate").isEmpty());
    }

    @Test
    void applicationsOfApplicationsGoInWavesAndGoBackToOlderRevisions() {
        String health = """
            hs = {status = "Progressing", message = ""}
            if obj.status ~= nil and obj.status.health ~= nil and obj.status.sync ~= nil and obj.status.sync.status == "Synced" then
              hs.status = obj.status.health.status
            end
            return hs
            """;
        fixture.kube.apply(
                KubeObject.of(new Ref(CONFIG_MAP, HUB.namespace(), "argocd-cm"))
                        .with(Map.of("resource.customizations.health.argoproj.io_Application", health), "data"),
                "test");
        fixture.git
                .put("root/one.yaml", child("one", 0))
                .put("root/two.yaml", child("two", 1))
                .put("one/job.yaml", job("one", "", "Succeeded"))
                .put("two/map.yaml", configMap("two"));
        String first = fixture.git.commit("first");
        Ref root = fixture.deliver("root", "root", "name: in-cluster");
        fixture.awaitApp(root, isSynced(first));
        // The root says what it applied: the last wave's Application still has its own sync before it.
        Ref two = new Ref(root.gvk(), HUB.namespace(), "two");
        fixture.awaitApp(two, isSynced(first));
        assertThat(made("one")).isLessThanOrEqualTo(made(CONFIG_MAP, "two"));

        fixture.git.put("two/map.yaml", configMap("two").replace("key: \"1\"", "key: \"2\""));
        String second = fixture.git.commit("second");
        fixture.delivery.refresh(two);
        fixture.awaitApp(two, isSynced(second));

        fixture.kube.merge(
                two,
                Map.of(
                        "spec", Map.of("syncPolicy", Map.of("automated", Map.of("enabled", false))),
                        "operation", Map.of("sync", Map.of("revision", first))));
        fixture.awaitApp(
                two,
                app -> app.text("status", "operationState", "syncResult", "revision")
                                .equals(Optional.of(first))
                        && app.text("status", "operationState", "phase").equals(Optional.of("Succeeded")));
        assertThat(there(CONFIG_MAP, "two").orElseThrow().text("data", "key")).contains("1");
    }

    private String child(String name, int wave) {
        return inWave("""
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: %1$s, namespace: %2$s}
                spec:
                  project: default
                  source: {repoURL: %3$s, targetRevision: main, path: %1$s}
                  destination: {name: edge, namespace: %2$s}
                  syncPolicy: {automated: {}}
                """.formatted(name, HUB.namespace(), fixture.url), wave);
    }

    private static Predicate<KubeObject> hasEnded(String phase, String sync) {
        return app -> app.text("status", "operationState", "phase").equals(Optional.of(phase))
                && app.text("status", "sync", "status").equals(Optional.of(sync));
    }

    private static List<String> results(KubeObject app) {
        return app.list("status", "operationState", "syncResult", "resources").stream()
                .map(result -> String.valueOf(((Map<?, ?>) result).get("name")))
                .toList();
    }

    private String made(String job) {
        return made(JOB, job);
    }

    private String made(Gvk kind, String name) {
        return there(kind, name)
                .flatMap(found -> found.text("metadata", "creationTimestamp"))
                .orElseThrow();
    }

    private Optional<KubeObject> there(Gvk kind, String name) {
        return workload.get(new Ref(kind, HUB.namespace(), name));
    }

    private static String configMap(String name) {
        return """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: %s}
            data: {key: "1"}
            """.formatted(name);
    }

    private static String hook(String name, String phase, String ends) {
        return job(name, "annotations: {argocd.argoproj.io/hook: " + phase + "}, ", ends);
    }

    private static String inWave(String yaml, int wave) {
        return yaml.replace(
                "metadata: {", "metadata: {annotations: {argocd.argoproj.io/sync-wave: \"" + wave + "\"}, ");
    }

    private static String job(String name, String metadata, String ends) {
        return """
            apiVersion: batch/v1
            kind: Job
            metadata: {%sname: %s}
            spec:
              backoffLimit: 0
              template:
                metadata: {labels: {ends: %s}}
                spec: {restartPolicy: Never, containers: [{name: main, image: none}]}
            """.formatted(metadata, name, ends);
    }
}
