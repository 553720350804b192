package dev.slipway.delivery;

import static dev.slipway.delivery.DeliveryFixture.conditions;
import static dev.slipway.delivery.DeliveryFixture.configMap;
import static dev.slipway.delivery.DeliveryFixture.hasCondition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.kubernetes.ApiServer;
import dev.slipway.testkit.kubernetes.AuditEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From a commit to objects, on a real API server and a real Git server. */
class DeliveryIT {

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
    void aCommitIsAppliedAndRecorded() {
        String sha = fixture.git
                .put("apps/a.yaml", configMap("a", "1"))
                .put("apps/deep/b.yml", configMap("b", "1") + "---\n" + configMap("c", "1"))
                .put("apps/values.yaml", "replicas: 3\n")
                .put("other/d.yaml", configMap("d", "1"))
                .commit("Ask for three");

        KubeObject app = fixture.awaitSynced(fixture.deliver("app", Map.of(), List.of()), sha);

        assertThat(app.text("status", "health", "status")).contains("Healthy");
        assertThat(app.list("status", "resources")).hasSize(3);
        assertThat(app.text("status", "sourceType")).contains("Directory");
        assertThat(app.list("status", "history")).hasSize(1);
        assertThat(app.list("status", "conditions")).isEmpty();
        assertThat(live("d")).isEmpty();
        KubeObject a = live("a").orElseThrow();
        assertThat(a.annotation(Keys.TRACKING_ID)).contains("app:/ConfigMap:" + namespace + "/a");
        assertThat(a.annotation("slipway.dev/commit")).contains(fixture.url + "@" + sha);
        // What the status says is noted when it is written.
        await().atMost(Duration.ofSeconds(150))
                .untilAsserted(() -> assertThat(fixture.journal.causedBy(fixture.url + "@" + sha, 100))
                        .extracting(Entry::event)
                        .contains("RevisionSeen", "ObjectApplied", "SyncSucceeded", "HealthHealthy"));
    }

    @Test
    void anUnrelatedCommitLeavesObjectsAlone() {
        String first = fixture.git
                .put("apps/a.yaml", configMap("a", "1"))
                .put("apps/b.yaml", configMap("b", "1"))
                .commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());
        fixture.awaitSynced(app, first);
        String before = live("a").orElseThrow().resourceVersion();

        String second = fixture.git.put("apps/b.yaml", configMap("b", "2")).commit("second");
        fixture.push(app);
        fixture.awaitSynced(app, second);

        assertThat(live("a").orElseThrow().resourceVersion()).isEqualTo(before);
        assertThat(live("b").orElseThrow().annotation("slipway.dev/commit")).contains(fixture.url + "@" + second);
        assertThat(live("b").orElseThrow().text("data", "key")).contains("2");
    }

    @Test
    void twoHundredObjectsAndThenNothingMore() {
        for (int i = 0; i < 200; i++) {
            fixture.git.put("apps/" + i + ".yaml", configMap("object-" + i, "1"));
        }
        String sha = fixture.git.commit("Two hundred");
        Ref app = fixture.deliver("app", Map.of(), List.of());
        fixture.awaitSynced(app, sha);
        awaitQuiet();

        long mark = API.audit().mark();
        String version = fixture.kube.get(app).orElseThrow().resourceVersion();
        fixture.push(app);
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);

        List<AuditEvent> requests = API.audit().since(mark).stream()
                .filter(event ->
                        event.resource().equals("configmaps") && !event.verb().equals("watch"))
                .filter(event -> event.namespace().equals(namespace))
                .toList();
        assertThat(requests).isEmpty();
        assertThat(fixture.kube.get(app).orElseThrow().resourceVersion()).isEqualTo(version);
    }

    @Test
    void aDriftIsPutRight() {
        String sha = fixture.git.put("apps/a.yaml", configMap("a", "1")).commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());
        fixture.awaitSynced(app, sha);

        fixture.kube.merge(ref("a"), Map.of("data", Map.of("key", "changed by hand")));
        awaitValue("a", "1");
        fixture.kube.delete(ref("a"), "");

        awaitValue("a", "1");
    }

    @Test
    void aRemovedFileIsPrunedAndSoIsNothingElse() {
        String first = fixture.git
                .put("apps/a.yaml", configMap("a", "1"))
                .put("apps/b.yaml", configMap("b", "1"))
                .put(
                        "apps/keep.yaml",
                        configMap("keep", "1")
                                .replace(
                                        "metadata: {",
                                        "metadata: {annotations: {argocd.argoproj.io/sync-options: Prune=false}, "))
                .commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());
        fixture.awaitSynced(app, first);
        API.apply(configMap("stranger", "1"));

        fixture.git.remove("apps/b.yaml").remove("apps/keep.yaml").commit("second");
        fixture.push(app);

        await().atMost(Duration.ofSeconds(150)).until(() -> live("b").isEmpty());
        assertThat(live("a")).isPresent();
        assertThat(live("keep")).isPresent();
        assertThat(live("stranger")).isPresent();
        fixture.awaitApp(app, found -> found.list("status", "resources").size() == 2);
    }

    @Test
    void theGuardFreezesManyDeletionsUntilTheyAreApproved() {
        for (int i = 0; i < 12; i++) {
            fixture.git.put("apps/" + i + ".yaml", configMap("object-" + i, "1"));
        }
        Ref app = fixture.deliver("app", Map.of(), List.of());
        fixture.awaitSynced(app, fixture.git.commit("twelve"));

        for (int i = 0; i < 11; i++) {
            fixture.git.remove("apps/" + i + ".yaml");
        }
        String second = fixture.git.commit("an accident");
        fixture.push(app);

        KubeObject frozen = fixture.awaitApp(app, hasCondition("SyncError", "no longer has 11 of 12 objects"));
        assertThat(conditions(frozen)).contains("ConfigMap " + namespace + "/object-3", Keys.APPROVE_DELETIONS);
        assertThat(live("object-3")).isPresent();

        fixture.kube.annotate(app, Map.of(Keys.APPROVE_DELETIONS, second));
        fixture.awaitSynced(app, second);
        assertThat(live("object-3")).isEmpty();
        assertThat(live("object-11")).isPresent();
    }

    @Test
    void aBrokenFileIsLeftOutWhereFilesAreIsolated() {
        String first = fixture.git
                .put("apps/a.yaml", configMap("a", "1"))
                .put("apps/b.yaml", configMap("b", "1"))
                .commit("first");
        Ref app = fixture.deliver("app", Map.of(Keys.ISOLATE_FILES, "true"), List.of());
        fixture.awaitSynced(app, first);

        fixture.git
                .put("apps/b.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\n data: [\n")
                .put("apps/a.yaml", configMap("a", "2"))
                .commit("a typo");
        fixture.push(app);

        KubeObject found = fixture.awaitApp(app, hasCondition("ComparisonError", "apps/b.yaml: line 5"));
        assertThat(conditions(found)).contains("all other files are applied");
        awaitValue("a", "2");
        assertThat(live("b").orElseThrow().text("data", "key")).contains("1");
    }

    @Test
    void aBrokenFileStopsTheRevisionElsewhere() {
        String first = fixture.git.put("apps/a.yaml", configMap("a", "1")).commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());
        fixture.awaitSynced(app, first);

        fixture.git
                .put("apps/a.yaml", configMap("a", "2"))
                .put("apps/b.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b\n")
                .commit("a typo");
        fixture.push(app);

        KubeObject found = fixture.awaitApp(app, hasCondition("ComparisonError", "apps/b.yaml: line"));
        assertThat(found.text("status", "sync", "status")).contains("Unknown");
        assertThat(live("a").orElseThrow().text("data", "key")).contains("1");
    }

    @Test
    void anUnreachableServerIsExplainedAndComesBack() {
        String sha = fixture.git.put("apps/a.yaml", configMap("a", "1")).commit("first");
        fixture.http.pause();
        Ref app = fixture.deliver("app", Map.of(), List.of());

        KubeObject found = fixture.awaitApp(app, hasCondition("ComparisonError", "connection refused"));
        assertThat(conditions(found)).contains("since 20", "asked again every");

        fixture.http.resume();
        KubeObject synced = fixture.awaitSynced(app, sha);
        assertThat(synced.list("status", "conditions")).isEmpty();
    }

    @Test
    void aRefusedObjectFailsAlone() {
        fixture.git
                .put("apps/a.yaml", configMap("a", "1"))
                .put("apps/bad.yaml", "\n# a comment\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: Not_Valid}\n")
                .commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());

        fixture.awaitApp(app, hasCondition("SyncError", "apps/bad.yaml:3").and(found -> Pattern.compile(
                        "Retrying attempt #\\d at ")
                .matcher(found.text("status", "operationState", "message").orElse(""))
                .find()));
        awaitValue("a", "1");
    }

    @Test
    void aKindAndItsObjectsComeInOneCommit() {
        String group = API.uniqueGroup();
        String sha = fixture.git
                .put(
                        "apps/a.yaml",
                        "apiVersion: " + group + "/v1\nkind: Widget\nmetadata: {name: w}\nspec: {size: 1}\n")
                .put("apps/crd.yaml", widgets(group))
                .commit("first");

        Ref app = fixture.deliver("app", Map.of(), List.of());

        fixture.awaitSynced(app, sha);
        assertThat(fixture.kube.get(new Ref(Gvk.of(group + "/v1", "Widget"), namespace, "w")))
                .isPresent();
    }

    @Test
    void aDeletedApplicationDeletesWhatItAppliedOnly() {
        String sha = fixture.git.put("apps/a.yaml", configMap("a", "1")).commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of(Keys.RESOURCES_FINALIZER + "/background"));
        fixture.awaitSynced(app, sha);
        API.apply(configMap("stranger", "1"));

        fixture.kube.delete(app, "");

        await().atMost(Duration.ofSeconds(150))
                .until(() -> fixture.kube.get(app).isEmpty());
        assertThat(live("a")).isEmpty();
        assertThat(live("stranger")).isPresent();
    }

    @Test
    void fieldsWithoutEffectAreNamed() {
        fixture.git.put("apps/a.yaml", configMap("a", "1")).commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());
        fixture.kube.merge(app, Map.of("spec", Map.of("source", Map.of("plugin", Map.of("name", "x")))));

        fixture.awaitApp(app, hasCondition("InvalidSpecError", "spec.source.plugin has no effect yet"));
    }

    @Test
    void aRequestedRefreshIsHonouredAndRemoved() {
        String first = fixture.git.put("apps/a.yaml", configMap("a", "1")).commit("first");
        Ref app = fixture.deliver("app", Map.of(), List.of());
        fixture.awaitSynced(app, first);

        String second = fixture.git.put("apps/a.yaml", configMap("a", "2")).commit("second");
        fixture.kube.annotate(app, Map.of(Keys.REFRESH, "normal"));

        fixture.awaitSynced(app, second);
        fixture.awaitApp(app, found -> found.annotation(Keys.REFRESH).isEmpty());
    }

    private void awaitQuiet() {
        AtomicLong mark = new AtomicLong(API.audit().mark());
        await().atMost(Duration.ofSeconds(150))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    long from = mark.getAndSet(API.audit().mark());
                    return API.audit().since(from).stream().noneMatch(AuditEvent::isWrite);
                });
    }

    private void awaitValue(String name, String value) {
        await().atMost(Duration.ofSeconds(150))
                .until(() -> live(name).flatMap(found -> found.text("data", "key")), Optional.of(value)::equals);
    }

    private Ref ref(String name) {
        return new Ref(CONFIG_MAP, namespace, name);
    }

    private Optional<KubeObject> live(String name) {
        return fixture.kube.get(ref(name));
    }

    private static String widgets(String group) {
        return """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.%1$s}
            spec:
              group: %1$s
              scope: Namespaced
              names: {kind: Widget, listKind: WidgetList, plural: widgets, singular: widget}
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec: {type: object, x-kubernetes-preserve-unknown-fields: true}
            """.formatted(group);
    }
}
