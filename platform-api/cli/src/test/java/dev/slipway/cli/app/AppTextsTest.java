package dev.slipway.cli.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.health.HealthRules;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppTextsTest {

    static final KubeObject APP = yaml("""
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: shop, namespace: argocd, labels: {team: a}}
            spec:
              project: default
              source: {repoURL: https://git.example.org/shop.git, path: deploy, targetRevision: main}
              destination: {server: https://kubernetes.default.svc, namespace: shop}
              syncPolicy: {automated: {prune: true}, syncOptions: [CreateNamespace=true], retry: {limit: 3}}
            status:
              sync: {status: OutOfSync, revision: 0123456789abcdef0123456789abcdef01234567}
              health: {status: Degraded}
              conditions:
              - {type: SyncError, message: "no\\n good", lastTransitionTime: now}
              resources:
              - {group: apps, version: v1, kind: Deployment, namespace: shop, name: web, status: Synced,
                 health: {status: Progressing, message: waits}}
              - {version: v1, kind: ConfigMap, namespace: shop, name: old, status: OutOfSync, requiresPruning: true}
              - {group: example.org, version: v1, kind: XDatabase, name: db, status: Synced}
              operationState:
                phase: Succeeded
                message: successfully synced
                startedAt: 2026-01-01T00:00:00Z
                finishedAt: 2026-01-01T00:00:07Z
                syncResult:
                  revision: 0123456789abcdef0123456789abcdef01234567
                  resources:
                  - {group: apps, version: v1, kind: Deployment, namespace: shop, name: web, status: Synced, message: applied}
                  - {group: batch, version: v1, kind: Job, namespace: shop, name: pre, hookType: PreSync,
                     hookPhase: Succeeded, message: done}
              history:
              - {id: 0, revision: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, deployedAt: then, source: {repoURL: r}}
              - {id: 4, revision: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, deployedAt: later,
                 source: {repoURL: r, targetRevision: main}}
            """);

    static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }

    @Test
    void applicationsAreShownInArgosColumns() {
        assertThat(AppText.list(List.of(APP)).lines().toList().get(1))
                .matches("argocd/shop +https://kubernetes.default.svc +shop +default +OutOfSync +Degraded +Auto-Prune"
                        + " +SyncError +https://git.example.org/shop.git +deploy +main");
    }

    @Test
    void factsNameTheSourceTheRevisionAndTheConditions() {
        assertThat(AppText.facts(APP))
                .containsPattern("Sync Status: +OutOfSync from main \\(0123456\\)")
                .containsPattern("Sync Policy: +Automated \\(Prune\\)")
                .containsPattern("SyncError +no; good +now");
        assertThat(AppText.operation(APP)).containsPattern("Duration: +7s").containsPattern("Phase: +Succeeded");
    }

    @Test
    void objectsAreShownWithWhatTheOperationSaidOfThem() {
        assertThat(AppText.resources(APP).lines())
                .anyMatch(line -> line.matches("apps +Deployment +shop +web +Synced +Progressing +applied"))
                .anyMatch(line -> line.matches(" +ConfigMap +shop +old +OutOfSync +requires pruning"))
                .anyMatch(line -> line.matches("batch +Job +shop +pre +Succeeded +PreSync +done"));
    }

    @Test
    void historyShowsWhatWasSyncedWhen() {
        assertThat(AppText.history(APP).lines())
                .anyMatch(line -> line.matches("0 +then +aaaaaaa +r"))
                .anyMatch(line -> line.matches("4 +later +main \\(bbbbbbb\\) +r"));
    }

    @Test
    void theTreeShowsWhatWorkloadsAndCompositesHaveMade() {
        AppTree.World world = new AppTree.World() {
            @Override
            public Optional<KubeObject> get(Ref ref) {
                return switch (ref.gvk().kind()) {
                    case "XDatabase" ->
                        Optional.of(yaml("{apiVersion: example.org/v1, kind: XDatabase, metadata: {name: db}, spec:"
                                + " {resourceRefs: [{apiVersion: example.org/v1, kind: Instance, name: gone}]}}"));
                    default -> Optional.empty();
                };
            }

            @Override
            public List<KubeObject> list(Gvk gvk, String namespace) {
                return switch (gvk.kind()) {
                    case "ReplicaSet" -> List.of(owned("apps/v1", "ReplicaSet", "web-1", "Deployment/web"));
                    case "Pod" ->
                        List.of(
                                owned("v1", "Pod", "web-1-x", "ReplicaSet/web-1"),
                                owned("v1", "Pod", "stray", "ReplicaSet/other"));
                    default -> List.of();
                };
            }
        };

        String text = AppTree.text(new AppTree(world, HealthRules.builtIn()::of).of(APP), false);

        assertThat(text.lines().map(line -> line.replaceAll(" +", " ").strip()))
                .containsSubsequence(
                        "Deployment/web Synced Progressing applied",
                        "└─ReplicaSet/web-1 Healthy",
                        "└─Pod/web-1-x Unknown",
                        "XDatabase/db Synced",
                        "└─Instance/gone Missing");
        assertThat(text).doesNotContain("stray");
    }

    private static KubeObject owned(String version, String kind, String name, String owner) {
        String[] of = owner.split("/");
        KubeObject object = KubeObject.of(new Ref(Gvk.of(version, kind), "shop", name));
        Map<String, String> reference = Map.of("apiVersion", "apps/v1", "kind", of[0], "name", of[1], "uid", "u");
        return object.with(List.of(reference), "metadata", "ownerReferences");
    }

    @Test
    void differencesAreLinesThatComeAndGo() {
        KubeObject before = yaml("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {key: '1', same: x}}");
        KubeObject after = before.with("2", "data", "key");

        assertThat(new DiffText(false).of(before.ref(), before, after))
                .startsWith("===== /ConfigMap a ======\n")
                .contains("-  key: '1'\n+  key: '2'\n")
                .contains("   same: ");
        assertThat(new DiffText(true).of(before.ref(), before, after))
                .contains("\u001b[31m-  key")
                .contains("\u001b[32m+");
        assertThat(new DiffText(false).of(before.ref(), null, after))
                .contains("+kind: ConfigMap")
                .doesNotContain("\n-");
    }

    @Test
    void progressTellsOfAnObjectOnlyWhenItChanges() {
        Progress progress = new Progress();
        Instant now = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(progress.changes(APP, now)).hasSize(4);
        assertThat(progress.changes(APP, now)).isEmpty();
        KubeObject later = APP.with(List.of(), "status", "operationState", "syncResult", "resources");
        assertThat(progress.changes(later, now))
                .singleElement()
                .asString()
                .contains("Deployment")
                .contains("waits");
    }
}
