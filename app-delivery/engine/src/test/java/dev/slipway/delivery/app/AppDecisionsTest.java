package dev.slipway.delivery.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.argocd.Operation;
import dev.slipway.api.argocd.OperationState;
import dev.slipway.api.argocd.SyncOperation;
import dev.slipway.delivery.app.Decision.Kind;
import dev.slipway.delivery.contract.DestinationCluster.Reach;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.source.BrokenFile;
import dev.slipway.delivery.source.Manifest;
import dev.slipway.delivery.source.Origin;
import dev.slipway.delivery.source.Rendering;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a pass decides: all of it without a cluster. */
class AppDecisionsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:10:00Z");
    private static final String SHA = "1234567890123456789012345678901234567890";

    @Test
    void aNewRevisionIsSynced() {
        assertThat(decide(app(""), drifted()).kind()).isEqualTo(Kind.START);
        assertThat(decide(app(operation("Failed", "other", 0)), drifted()).kind())
                .isEqualTo(Kind.START);
        assertThat(decide(app(operation("Running", "other", 0)), drifted()).kind())
                .isEqualTo(Kind.START);
    }

    @Test
    void anOperationIsWrittenDownBeforeItBegins() {
        Operation asked = new Operation(null, null, null, sync("prune: true"));
        App requested = requesting(app(""), asked);

        OperationState accepted =
                Operations.accepted(requested, Kind.START, NOW).orElseThrow();
        App written = requesting(app(accepted), asked);

        assertThat(accepted.phase()).isEqualTo("Running");
        assertThat(Operations.accepted(written, Kind.START, NOW)).isEmpty();
        assertThat(Operations.startedAt(written, Kind.START, NOW.plusSeconds(9)))
                .isEqualTo(NOW);
        assertThat(decide(app(accepted), inSync()).kind())
                .as("the request was taken off, and nothing was done yet")
                .isEqualTo(Kind.CONTINUE);
    }

    @Test
    void whoAsksForSomethingElseMeanwhileIsHeard() {
        OperationState accepted = Operations.accepted(
                        requesting(app(""), new Operation(null, null, null, sync("prune: true"))), Kind.START, NOW)
                .orElseThrow();
        Operation other = new Operation(List.of(), null, null, null);

        assertThat(Operations.accepted(requesting(app(accepted), other), Kind.START, NOW))
                .isPresent();
        assertThat(Operations.accepted(app(""), Kind.START, NOW)).isEmpty();
    }

    @Test
    void nothingIsDoneWhenNothingDiffersOrNobodyAutomatedIt() {
        App manual = App.of(app("").object().without("spec", "syncPolicy", "automated"), "argocd");

        assertThat(decide(app(""), inSync()).kind()).isEqualTo(Kind.NONE);
        assertThat(decide(manual, drifted()).kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void aDriftAfterASyncIsHealedOnlyWhenAllowed() {
        App app = app(operation("Succeeded", SHA, 0));
        App withoutHealing = App.of(app.object().with(false, "spec", "syncPolicy", "automated", "selfHeal"), "argocd");

        assertThat(decide(app, drifted()).kind()).isEqualTo(Kind.HEAL);
        assertThat(decide(withoutHealing, drifted()).kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void aFailedSyncIsTriedAgainAfterAPauseAndNotForEver() {
        App waiting = app(failed(1));
        Decision early = decide(waiting, drifted(), Instant.parse("2026-01-01T00:00:02Z"));
        assertThat(early.kind()).isEqualTo(Kind.NONE);
        assertThat(early.pause()).hasSeconds(3);
        assertThat(decide(waiting, drifted(), Instant.parse("2026-01-01T00:00:05Z"))
                        .kind())
                .isEqualTo(Kind.RETRY);
        assertThat(decide(app(failed(2)), drifted(), Instant.parse("2026-01-01T00:00:09Z"))
                        .pause())
                .hasSeconds(1);

        String automated = operation("Failed", SHA, 5)
                .replace("operation: {}", "operation: {initiatedBy: {automated: true}, retry: {limit: 5}}");
        assertThat(decide(app(operation("Failed", SHA, 0)), drifted()).kind()).isEqualTo(Kind.START);
        Decision exhausted = decide(app(automated), drifted());
        assertThat(exhausted.kind()).isEqualTo(Kind.NONE);
        assertThat(exhausted.problem().message()).contains("Failed last sync attempt to [" + SHA + "]");
    }

    private static String failed(int retries) {
        return operation("Running", SHA, retries).replace("operation: {}", "operation: {retry: {limit: 5}}");
    }

    @Test
    void aFailedOperationSaysWhenItIsTriedAgainAsArgoDoes() {
        OperationState state = app(failed(0).replace("phase: Running", "phase: Failed\n    message: no luck"))
                .status()
                .operationState();
        OperationState waiting = Operations.retrying(state, Instant.parse("2026-01-01T15:04:55Z"));

        assertThat(waiting.phase()).isEqualTo("Running");
        assertThat(waiting.finishedAt()).isEqualTo("2026-01-01T15:04:55Z");
        assertThat(waiting.retryCount()).isEqualTo(1);
        assertThat(waiting.message()).isEqualTo("no luck. Retrying attempt #1 at 3:05PM.");
        assertThat(Operations.retryAt(waiting)).contains(Instant.parse("2026-01-01T15:05:00Z"));

        OperationState last = app(failed(5).replace("phase: Running", "phase: Failed\n    message: no luck"))
                .status()
                .operationState();
        assertThat(Operations.retrying(last, NOW).phase()).isEqualTo("Failed");
        assertThat(Operations.retrying(last, NOW).message()).isEqualTo("no luck (retried 5 times).");
    }

    @Test
    void operationsForOtherSourcesOrWithObjectsOfTheirOwnArePinned() {
        App several = App.of(
                app("").object()
                        .with(
                                List.of(
                                        Map.of("repoURL", "https://a", "path", "x", "targetRevision", "main"),
                                        Map.of("repoURL", "https://b", "path", "y")),
                                "spec",
                                "sources"),
                "argocd");

        assertThat(pinned(several, "{revisions: [one, two]}")).isFalse();
        assertThat(pinned(several, "{revisions: [main, two]}")).isFalse();
        assertThat(pinned(several, "{revisions: [older, two]}")).isTrue();
        assertThat(pinned(several, "{sources: [{repoURL: \"https://a\", path: z}]}"))
                .isTrue();
        assertThat(pinned(several, "{prune: true}")).isFalse();
        assertThat(pinned(app(""), "{manifests: [\"kind: ConfigMap\"]}")).isTrue();

        App older = Operations.pinned(several, sync("{revisions: [older, two]}"), "argocd");
        assertThat(older.sources())
                .extracting(source -> source.targetRevision())
                .containsExactly("older", "two");
        assertThat(older.sources()).extracting(source -> source.path()).containsExactly("x", "y");
        App back = Operations.pinned(
                several, sync("{sources: [{repoURL: \"https://a\", path: z}], revisions: [old]}"), "argocd");
        assertThat(back.sources()).singleElement().satisfies(source -> {
            assertThat(source.path()).isEqualTo("z");
            assertThat(source.targetRevision()).isEqualTo("old");
        });
    }

    private static boolean pinned(App app, String sync) {
        return Operations.isPinned(app, new Operation(null, null, null, sync(sync)), "one,two");
    }

    private static SyncOperation sync(String yaml) {
        return Json.convert(yaml(yaml).tree(), SyncOperation.class);
    }

    @Test
    void aRunningSyncGoesOn() {
        String running = operation("Running", SHA, 0).replace("finishedAt", "notFinishedAt");
        assertThat(decide(app(running), inSync()).kind()).isEqualTo(Kind.CONTINUE);
    }

    @Test
    void theGuardStopsManyDeletionsAndEmptySources() {
        assertThat(prune(recorded(20), 6, List.of()).frozen()).isNull();
        assertThat(prune(recorded(20), 7, List.of()).frozen().message()).contains("7 of 20 objects", "object-0");
        assertThat(prune(recorded(2), 2, List.of()).frozen().message()).contains("wipe out all resources");
        assertThat(prune(annotated(recorded(20), Keys.MAX_DELETE, "50%"), 7, List.of())
                        .frozen())
                .isNull();
        assertThat(prune(annotated(recorded(20), Keys.APPROVE_DELETIONS, SHA), 7, List.of())
                        .doomed())
                .hasSize(7);
        assertThat(prune(annotated(recorded(20), Keys.APPROVE_DELETIONS, "othersha"), 7, List.of())
                        .doomed())
                .isEmpty();
    }

    @Test
    void objectsOfUnreadableFilesStay() {
        Pruning pruning = prune(recorded(20), 3, List.of(new BrokenFile("f1.yaml", "line 1")));

        assertThat(pruning.doomed()).extracting(KubeObject::name).containsExactly("object-0", "object-2");
        assertThat(pruning.kept().values()).containsExactly("ignored (f1.yaml cannot be read)");
    }

    @Test
    void theLastOfRepeatedObjectsWins() {
        List<Manifest> manifests = List.of(manifest("a", "1"), manifest("b", "1"), manifest("a", "2"));

        Targets targets = Targets.of(app(""), new Rendering(manifests, List.of(), List.of()), gvk -> Optional.of(true));

        assertThat(targets.all()).extracting(target -> target.ref().name()).containsExactly("b", "a");
        assertThat(targets.all().get(1).object().text("data", "key")).contains("2");
        assertThat(targets.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.type()).isEqualTo("RepeatedResourceWarning");
            assertThat(problem.message()).contains("/ConfigMap/team/a appeared 2 times");
        });
    }

    @Test
    void aKindThatComesWithTheCommitIsPlacedByItsDefinition() {
        Manifest definition = new Manifest(yaml("""
            apiVersion: apiextensions.crossplane.io/v1
            kind: CompositeResourceDefinition
            metadata: {name: xdatabases.example.org}
            spec:
              group: example.org
              names: {kind: XDatabase}
              claimNames: {kind: Database}
            """), new Origin("xrd.yaml", 1));
        Manifest composite = new Manifest(
                yaml("{apiVersion: example.org/v1, kind: XDatabase, metadata: {name: x}}"), new Origin("x.yaml", 1));
        Manifest claim = new Manifest(
                yaml("{apiVersion: example.org/v1, kind: Database, metadata: {name: c}}"), new Origin("c.yaml", 1));

        Targets targets = Targets.of(
                app(""),
                new Rendering(List.of(definition, composite, claim), List.of(), List.of()),
                gvk -> gvk.group().equals("example.org") ? Optional.empty() : Optional.of(false));

        assertThat(targets.all()).extracting(target -> target.ref().namespace()).containsExactly("", "", "team");
        assertThat(targets.all()).extracting(Target::served).containsExactly(true, false, false);
    }

    @Test
    void specProblemsNameThePath() {
        assertThat(SpecProblems.of(app(""))).isEmpty();
        assertThat(problems("spec", "source", "plugin")).contains("spec.source.plugin has no effect yet");
        assertThat(problems("spec", "sourceHydrator")).contains("spec.sourceHydrator");
        assertThat(SpecProblems.of(App.of(app("").object().with("edge", "spec", "destination", "name"), "argocd")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("application destination can't have both name and server defined: edge"));
        assertThat(SpecProblems.of(App.of(
                        app("").object().with(List.of("Nonsense=true"), "spec", "syncPolicy", "syncOptions"),
                        "argocd")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.blocks()).isFalse();
                    assertThat(problem.message()).contains("spec.syncPolicy.syncOptions: Nonsense=true");
                });
        assertThat(SpecProblems.of(annotated(app(""), Keys.MAX_DELETE, "many")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(Keys.MAX_DELETE, "\"many\""));
    }

    @Test
    void trackingMarksAnObjectThatIsItselfOnly() {
        Tracking tracking = Tracking.of(app("").ref(), "argocd", "team");
        KubeObject marked = tracking.mark(manifest("a", "1").object().with("team", "metadata", "namespace"));

        assertThat(marked.annotation(Keys.TRACKING_ID)).contains("app:/ConfigMap:team/a");
        assertThat(tracking.owns(marked)).isTrue();
        assertThat(tracking.owns(marked.with("copy", "metadata", "name"))).isFalse();
        assertThat(Tracking.application("other_app", "argocd").qualifiedName()).isEqualTo("other/app");
    }

    @Test
    void aStatusThatSaysNothingNewIsTheSame() {
        App app = app("");
        Findings found = new Findings(app, NOW, SHA, inSync(), List.of(Problem.comparison("x")), null, null);
        Map<String, Object> first = Statuses.of(found);
        App later = App.of(app.object().with(first, "status"), "argocd");

        Map<String, Object> second = Statuses.of(
                new Findings(later, NOW.plusSeconds(60), SHA, inSync(), List.of(Problem.comparison("x")), null, null));
        Map<String, Object> third =
                Statuses.of(new Findings(later, NOW.plusSeconds(60), SHA, inSync(), List.of(), null, null));

        assertThat(second).isEqualTo(first);
        assertThat(third.get("reconciledAt")).isEqualTo("2026-01-01T00:11:00Z");
    }

    private static String problems(String... path) {
        return String.valueOf(SpecProblems.of(App.of(app("").object().with(Map.of(), path), "argocd")));
    }

    private static Decision decide(App app, Comparison comparison) {
        return decide(app, comparison, NOW);
    }

    private static Decision decide(App app, Comparison comparison, Instant now) {
        return Decision.of(app, comparison, new Pruning(List.of(), List.of(), Map.of(), null), SHA, now);
    }

    private static Pruning prune(App app, int extras, List<BrokenFile> broken) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < app.recorded().size() - extras; i++) {
            Target target = new Target(manifest("wanted-" + i, "1").object(), new Origin("f.yaml", 1), true);
            items.add(new Item(target.ref(), target, target.object(), true, ""));
        }
        for (int i = 0; i < extras; i++) {
            KubeObject live = manifest("object-" + i, "1").object().withAnnotation(Keys.SOURCE_FILE, "f" + i + ".yaml");
            items.add(new Item(live.ref(), null, live, false, ""));
        }
        return Pruning.of(app, new Comparison(items, List.of()), broken, SHA);
    }

    private static App recorded(int count) {
        List<Map<String, Object>> resources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            resources.add(Map.of("version", "v1", "kind", "ConfigMap", "name", "object-" + i));
        }
        return App.of(app("").object().with(Map.of("resources", resources), "status"), "argocd");
    }

    private static App annotated(App app, String key, String value) {
        return App.of(app.object().withAnnotation(key, value), "argocd");
    }

    private static Comparison drifted() {
        return comparison(false);
    }

    private static Comparison inSync() {
        return comparison(true);
    }

    private static Comparison comparison(boolean inSync) {
        Target target = new Target(manifest("a", "1").object(), new Origin("f.yaml", 1), true);
        return new Comparison(List.of(new Item(target.ref(), target, target.object(), inSync, "")), List.of());
    }

    private static String operation(String phase, String revision, int retries) {
        return """
            status:
              operationState:
                operation: {}
                phase: %s
                startedAt: "2026-01-01T00:00:00Z"
                finishedAt: "2026-01-01T00:00:00Z"
                retryCount: %d
                syncResult:
                  revision: %s
                  source: {repoURL: "https://git.example.org/claims", path: apps}
            """.formatted(phase, retries, revision.equals(SHA) ? "\"" + SHA + "\"" : revision);
    }

    private static App requesting(App app, Operation operation) {
        return App.of(app.object().with(Json.tree((Object) operation), "operation"), "argocd");
    }

    private static App app(OperationState state) {
        return App.of(app("").object().with(Json.tree((Object) state), "status", "operationState"), "argocd");
    }

    private static App app(String status) {
        return App.of(yaml("""
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: app, namespace: argocd, uid: u}
            spec:
              project: default
              source: {repoURL: "https://git.example.org/claims", path: apps}
              destination: {server: "https://kubernetes.default.svc", namespace: team}
              syncPolicy: {automated: {prune: true, selfHeal: true}}
            """ + status), "argocd");
    }

    private static Manifest manifest(String name, String value) {
        return new Manifest(
                yaml("{apiVersion: v1, kind: ConfigMap, metadata: {name: " + name + "}, data: {key: \"" + value
                        + "\"}}"),
                new Origin("f.yaml", 1));
    }

    private static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }

    @Test
    void objectsOutOfAClustersReachAreNamed() {
        Manifest inside = new Manifest(
                yaml("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: team}}"), new Origin("a", 1));
        Manifest outside = new Manifest(
                yaml("{apiVersion: v1, kind: ConfigMap, metadata: {name: b, namespace: other}}"), new Origin("b", 1));
        Manifest global =
                new Manifest(yaml("{apiVersion: v1, kind: Namespace, metadata: {name: c}}"), new Origin("c", 1));
        Targets targets = Targets.of(
                app(""),
                new Rendering(List.of(inside, outside, global), List.of(), List.of()),
                gvk -> Optional.of(!gvk.kind().equals("Namespace")));

        assertThat(OutOfReach.problems(targets, Reach.ALL)).isEmpty();
        assertThat(OutOfReach.problems(targets, new Reach(List.of("team"), true)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo("ComparisonError");
                    assertThat(problem.blocks()).isTrue();
                    assertThat(problem.message()).contains("Namespace \"other\" for ConfigMap \"b\" is not managed");
                });
        assertThat(OutOfReach.problems(targets, new Reach(List.of("team", "other"), false)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("Cluster level Namespace \"c\" can not be managed when in namespaced mode"));
    }
}
