package dev.slipway.delivery;

import static dev.slipway.delivery.DeliveryFixture.configMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
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

/** Hooks, waves and operations on a real API server; the tests say how pods end, as a kubelet would. */
class SyncIT {

    private static final Gvk POD = Gvk.of("v1", "Pod");
    private static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @TempDir
    private Path directory;

    private String namespace;
    private DeliveryFixture fixture;

    @BeforeAll
    static void kinds() {
        API.installCrds("crds/applications.argoproj.io.yaml", "crds/appprojects.argoproj.io.yaml");
    }

    @BeforeEach
    void start() {
        namespace = API.namespace();
        fixture = new DeliveryFixture(API.client(), namespace, directory);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void hooksRunInTheirPhasesAndGoByTheirPolicies() {
        fixture.git
                .put("apps/pre.yaml", hook("pre", "PreSync", "HookSucceeded"))
                .put("apps/a.yaml", configMap("a", "1"))
                .put("apps/post.yaml", hook("post", "PostSync", "BeforeHookCreation"))
                .commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());

        awaitLive(POD, "pre");
        fixture.awaitApp(app, operation("Running", "waiting for completion of hook /Pod/pre"));
        assertThat(live(CONFIG_MAP, "a")).isEmpty();
        ends("pre", "Succeeded");

        awaitLive(POD, "post");
        assertThat(live(CONFIG_MAP, "a")).isPresent();
        ends("post", "Succeeded");

        KubeObject done = fixture.awaitApp(app, operation("Succeeded", "successfully synced"));
        assertThat(results(done))
                .extracting(one -> one.text("hookType").orElse("-"))
                .contains("PreSync", "PostSync");
        assertThat(results(done)).hasSize(3);
        awaitGone(POD, "pre");
        await().atMost(Duration.ofSeconds(150)).untilAsserted(() -> assertThat(live(POD, "post"))
                .hasValueSatisfying(pod -> assertThat(pod.finalizers()).isEmpty()));
        fixture.awaitApp(app, found -> found.text("status", "sync", "status").equals(Optional.of("Synced")));
    }

    @Test
    void aFailingHookBeforeTheSyncStopsItAndOneForFailuresRuns() {
        fixture.git
                .put("apps/pre.yaml", hook("pre", "PreSync", "HookFailed"))
                .put("apps/a.yaml", configMap("a", "1"))
                .put("apps/oops.yaml", hook("oops", "SyncFail", "HookSucceeded"))
                .commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());

        awaitLive(POD, "pre");
        String failed = live(POD, "pre").orElseThrow().uid();
        ends("pre", "Failed");
        awaitLive(POD, "oops");
        ends("oops", "Succeeded");

        fixture.awaitApp(
                app,
                operation("Running", "one or more synchronization tasks completed unsuccessfully")
                        .and(operation("Running", "Retrying attempt #1 at ")));
        assertThat(live(CONFIG_MAP, "a")).isEmpty();
        // The next attempt makes one of the same name.
        await().atMost(Duration.ofSeconds(150))
                .until(() ->
                        live(POD, "pre").filter(pod -> pod.uid().equals(failed)).isEmpty());
    }

    @Test
    void aWaveWaitsUntilTheOneBeforeIsHealthy() {
        fixture.git
                .put("apps/first.yaml", pod("first", ""))
                .put("apps/second.yaml", inWave(configMap("second", "1"), 1))
                .commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());

        fixture.awaitApp(app, operation("Running", "waiting for healthy state of /Pod/first"));
        assertThat(live(CONFIG_MAP, "second")).isEmpty();
        ends("first", "Succeeded");

        awaitLive(CONFIG_MAP, "second");
        fixture.awaitApp(app, operation("Succeeded", "successfully synced"));
    }

    @Test
    void aNewRevisionEndsAHopelessWait() {
        fixture.git
                .put("apps/first.yaml", pod("first", ""))
                .put("apps/second.yaml", inWave(configMap("second", "1"), 1))
                .commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());
        fixture.awaitApp(app, operation("Running", "waiting for healthy state of /Pod/first"));

        String second = fixture.git.remove("apps/first.yaml").commit("second");
        fixture.push(app);

        fixture.awaitSynced(app, second);
        assertThat(live(CONFIG_MAP, "second")).isPresent();
    }

    @Test
    void anOperationThatRunsCanBeEnded() {
        fixture.git
                .put("apps/pre.yaml", hook("pre", "PreSync", "BeforeHookCreation"))
                .put("apps/a.yaml", configMap("a", "1"))
                .commit("first");
        Ref app = manual("app", "");
        sync(app, "{}");
        awaitLive(POD, "pre");
        KubeObject running = fixture.awaitApp(app, operation("Running", "waiting for completion"));

        fixture.kube.applyStatus(
                KubeObject.of(app)
                        .with(running.map("status", "operationState"), "status", "operationState")
                        .with("Terminating", "status", "operationState", "phase"),
                "test");

        fixture.awaitApp(app, operation("Failed", "Operation terminated"));
        awaitGone(POD, "pre");
        assertThat(live(CONFIG_MAP, "a")).isEmpty();
    }

    @Test
    void aPartialSyncTouchesNothingElseAndATrialNothingAtAll() {
        fixture.git
                .put("apps/pre.yaml", hook("pre", "PreSync", "BeforeHookCreation"))
                .put("apps/a.yaml", configMap("a", "1"))
                .put("apps/b.yaml", configMap("b", "1"))
                .commit("first");
        Ref app = manual("app", "");
        sync(app, "{dryRun: true, resources: [{kind: ConfigMap, name: b}]}");
        fixture.awaitApp(app, operation("Succeeded", "successfully synced"));
        assertThat(live(CONFIG_MAP, "b")).isEmpty();

        sync(app, "{resources: [{kind: ConfigMap, name: a}]}");

        awaitLive(CONFIG_MAP, "a");
        KubeObject done = fixture.awaitApp(app, operation("Succeeded", "successfully synced"));
        assertThat(live(CONFIG_MAP, "b")).isEmpty();
        assertThat(live(POD, "pre")).isEmpty();
        assertThat(done.list("status", "history")).isEmpty();
        assertThat(done.text("status", "sync", "status")).contains("OutOfSync");
    }

    @Test
    void aRollbackBringsBackAnOlderRevision() {
        String first = fixture.git.put("apps/a.yaml", configMap("a", "1")).commit("first");
        Ref app = manual("app", "");
        sync(app, "{}");
        fixture.awaitSynced(app, first);
        String second = fixture.git.put("apps/a.yaml", configMap("a", "2")).commit("second");
        fixture.push(app);
        fixture.awaitApp(app, found -> found.text("status", "sync", "revision").equals(Optional.of(second)));
        sync(app, "{}");
        fixture.awaitSynced(app, second);

        sync(app, "{revision: " + first + "}");

        awaitValue("a", "1");
        fixture.awaitApp(
                app,
                found -> found.list("status", "history").size() == 3
                        && found.text("status", "sync", "status").equals(Optional.of("OutOfSync"))
                        && found.text("status", "operationState", "syncResult", "revision")
                                .equals(Optional.of(first)));
    }

    @Test
    void fieldsThatAreIgnoredMayDriftAndStay() {
        String yaml = configMap("a", "1").replace("\ndata: {", "\ndata: {other: \"1\", ");
        String first = fixture.git.put("apps/a.yaml", yaml).commit("first");
        fixture.kube.apply(
                KubeObject.of(Json.parseYaml(application(
                                "app",
                                "",
                                """
                        ignoreDifferences:
                        - {kind: ConfigMap, jqPathExpressions: [.data.key]}
                        """,
                                "{automated: {selfHeal: true}, syncOptions: [RespectIgnoreDifferences=true]}"))
                        .get(0)),
                "test");
        Ref app = fixture.app("app");
        fixture.awaitSynced(app, first);

        fixture.kube.merge(ref(CONFIG_MAP, "a"), Map.of("data", Map.of("key", "scaled")));
        String second = fixture.git
                .put("apps/a.yaml", yaml.replace("other: \"1\"", "other: \"2\""))
                .commit("second");
        fixture.push(app);

        await().atMost(Duration.ofSeconds(150))
                .until(
                        () -> live(CONFIG_MAP, "a").flatMap(found -> found.text("data", "other")),
                        Optional.of("2")::equals);
        fixture.awaitSynced(app, second);
        assertThat(live(CONFIG_MAP, "a").orElseThrow().text("data", "key")).contains("scaled");
    }

    @Test
    void usersScriptsSayWhatIsHealthy() {
        API.apply("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: argocd-cm}
                data:
                  resource.customizations.health.ConfigMap: |
                    hs = {status = "Progressing", message = "waiting for ready"}
                    if obj.data ~= nil and obj.data.key == "ready" then
                      hs = {status = "Healthy", message = ""}
                    end
                    return hs
                """);
        fixture.git
                .put("apps/a.yaml", configMap("a", "not yet"))
                .put("apps/b.yaml", inWave(configMap("b", "ready"), 1))
                .commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());
        fixture.awaitApp(app, operation("Running", "waiting for healthy state of /ConfigMap/a"));

        String second = fixture.git.put("apps/a.yaml", configMap("a", "ready")).commit("second");
        fixture.push(app);

        KubeObject synced = fixture.awaitSynced(app, second);
        assertThat(live(CONFIG_MAP, "b")).isPresent();
        assertThat(synced.text("status", "health", "status")).contains("Healthy");
    }

    @Test
    void objectsMayBeTrackedByLabelAndKindsLeftOut() {
        API.apply("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: argocd-cm}
                data:
                  application.resourceTrackingMethod: label
                  application.instanceLabelKey: example.org/app
                  resource.exclusions: |
                    - {apiGroups: [""], kinds: [Service]}
                """);
        String first = fixture.git
                .put("apps/a.yaml", configMap("a", "1"))
                .put("apps/b.yaml", configMap("b", "1"))
                .put("apps/s.yaml", "{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {ports: [{port: 80}]}}")
                .commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());
        KubeObject synced = fixture.awaitSynced(app, first);

        assertThat(live(CONFIG_MAP, "a").orElseThrow().label("example.org/app")).contains("app");
        assertThat(live(CONFIG_MAP, "a").orElseThrow().annotation(Keys.TRACKING_ID))
                .isEmpty();
        assertThat(live(Gvk.of("v1", "Service"), "s")).isEmpty();
        assertThat(DeliveryFixture.conditions(synced)).contains("ExcludedResourceWarning", "Service s");

        fixture.git.remove("apps/b.yaml").commit("second");
        fixture.push(app);
        awaitGone(CONFIG_MAP, "b");
    }

    @Test
    void aPruningThatNeedsAConfirmationWaitsForIt() {
        String confirmed = configMap("a", "1")
                .replace("metadata: {", "metadata: {annotations: {argocd.argoproj.io/sync-options: Prune=confirm}, ");
        String first = fixture.git
                .put("apps/a.yaml", confirmed)
                .put("apps/b.yaml", configMap("b", "1"))
                .put("apps/c.yaml", configMap("c", "1"))
                .commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());
        fixture.awaitSynced(app, first);
        String second = fixture.git.remove("apps/a.yaml").commit("second");
        fixture.push(app);
        KubeObject waits =
                fixture.awaitApp(app, operation("Running", "waiting for pruning confirmation of /ConfigMap/a"));
        assertThat(live(CONFIG_MAP, "a")).isPresent();

        String started = waits.text("status", "operationState", "startedAt").orElseThrow();
        fixture.kube.annotate(
                app,
                Map.of(
                        Keys.DELETION_APPROVED,
                        java.time.Instant.parse(started).plusSeconds(1).toString()));

        awaitGone(CONFIG_MAP, "a");
        fixture.awaitSynced(app, second);
    }

    @Test
    void whatCameLastGoesFirstAndTheRestWaitsForIt() {
        String held = configMap("last", "1").replace("metadata: {", "metadata: {finalizers: [example.org/hold], ");
        String first = fixture.git
                .put("apps/first.yaml", inWave(configMap("first", "1"), -1))
                .put("apps/last.yaml", inWave(held, 2))
                .put("apps/stays.yaml", configMap("stays", "1"))
                .commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());
        fixture.awaitSynced(app, first);
        String second =
                fixture.git.remove("apps/first.yaml").remove("apps/last.yaml").commit("second");
        fixture.push(app);

        fixture.awaitApp(app, operation("Running", "waiting for deletion of /ConfigMap/last"));
        assertThat(live(CONFIG_MAP, "first")).isPresent();
        fixture.kube.merge(ref(CONFIG_MAP, "last"), Map.of("metadata", Map.of("finalizers", List.of())));

        awaitGone(CONFIG_MAP, "first");
        fixture.awaitSynced(app, second);
        assertThat(live(CONFIG_MAP, "last")).isEmpty();
        assertThat(live(CONFIG_MAP, "stays")).isPresent();
    }

    @Test
    void hooksRunBeforeAndAfterTheDeletion() {
        String first = fixture.git
                .put("apps/a.yaml", configMap("a", "1"))
                .put("apps/bye.yaml", hook("bye", "PreDelete", "HookSucceeded"))
                .put("apps/gone.yaml", hook("gone", "PostDelete", "HookSucceeded"))
                .commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of(Keys.RESOURCES_FINALIZER + "/background"));
        fixture.awaitSynced(app, first);
        fixture.awaitApp(app, found -> found.finalizers().size() == 5);

        fixture.kube.delete(app, "");
        awaitLive(POD, "bye");
        assertThat(live(CONFIG_MAP, "a")).isPresent();
        String uid = live(POD, "bye").orElseThrow().uid();
        ends("bye", "Failed");
        await().atMost(Duration.ofSeconds(150)).until(() -> live(POD, "bye")
                .filter(found -> !found.uid().equals(uid))
                .isPresent());
        assertThat(live(CONFIG_MAP, "a")).isPresent();
        ends("bye", "Succeeded");

        awaitLive(POD, "gone");
        assertThat(live(CONFIG_MAP, "a")).isEmpty();
        ends("gone", "Succeeded");
        await().atMost(Duration.ofSeconds(150))
                .until(() -> fixture.kube.get(app).isEmpty());
        awaitGone(POD, "bye");
        awaitGone(POD, "gone");
    }

    private Ref manual(String name, String more) {
        fixture.kube.apply(
                KubeObject.of(Json.parseYaml(
                                application(name, more, "", "{syncOptions: [PrunePropagationPolicy=background]}"))
                        .get(0)),
                "test");
        fixture.awaitApp(
                fixture.app(name), app -> app.text("status", "sync", "status").isPresent());
        return fixture.app(name);
    }

    private String application(String name, String more, String spec, String policy) {
        String indented = spec.lines().map(line -> "  " + line + "\n").reduce("", String::concat);
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: %1$s, namespace: %2$s%5$s}
                spec:
                  project: default
                  source: {repoURL: %3$s, targetRevision: main, path: apps}
                  destination: {server: https://kubernetes.default.svc, namespace: %2$s}
                  syncPolicy: %4$s
                """.formatted(name, namespace, fixture.url, policy, more) + indented;
    }

    private void sync(Ref app, String sync) {
        Map<String, Object> operation = Json.parseYaml("sync: " + sync).get(0);
        fixture.kube.merge(app, Map.of("operation", operation));
        fixture.awaitApp(app, found -> found.at("operation").isEmpty());
    }

    private static Predicate<KubeObject> operation(String phase, String message) {
        return app -> app.text("status", "operationState", "phase").equals(Optional.of(phase))
                && app.text("status", "operationState", "message").orElse("").contains(message);
    }

    private static List<KubeObject> results(KubeObject app) {
        return app.list("status", "operationState", "syncResult", "resources").stream()
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .toList();
    }

    private static String hook(String name, String phase, String policy) {
        return pod(
                name,
                "annotations: {argocd.argoproj.io/hook: " + phase + ", argocd.argoproj.io/hook-delete-policy: \""
                        + policy + "\"}");
    }

    private static String pod(String name, String metadata) {
        return """
                apiVersion: v1
                kind: Pod
                metadata: {name: %s%s}
                spec: {restartPolicy: Never, containers: [{name: c, image: "registry.example.org/c:1"}]}
                """.formatted(name, metadata.isEmpty() ? "" : ", " + metadata);
    }

    private static String inWave(String yaml, int wave) {
        return yaml.replace(
                "metadata: {", "metadata: {annotations: {argocd.argoproj.io/sync-wave: \"" + wave + "\"}, ");
    }

    private void ends(String pod, String phase) {
        fixture.kube.applyStatus(KubeObject.of(ref(POD, pod)).with(phase, "status", "phase"), "kubelet");
    }

    private void awaitLive(Gvk gvk, String name) {
        await().alias(name + " is there").atMost(Duration.ofSeconds(150)).until(() -> live(gvk, name)
                .isPresent());
    }

    private void awaitGone(Gvk gvk, String name) {
        await().alias(name + " is gone").atMost(Duration.ofSeconds(150)).until(() -> live(gvk, name)
                .isEmpty());
    }

    private void awaitValue(String name, String value) {
        await().atMost(Duration.ofSeconds(150))
                .until(
                        () -> live(CONFIG_MAP, name).flatMap(found -> found.text("data", "key")),
                        Optional.of(value)::equals);
    }

    private Ref ref(Gvk gvk, String name) {
        return new Ref(gvk, namespace, name);
    }

    private Optional<KubeObject> live(Gvk gvk, String name) {
        return fixture.kube.get(ref(gvk, name));
    }
}
