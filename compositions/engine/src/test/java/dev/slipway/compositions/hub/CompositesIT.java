package dev.slipway.compositions.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of namespaced composite resources on a real API server, from creation to deletion. */
class CompositesIT {

    private static final String CONTENT = """
            - name: content
              base: {apiVersion: v1, kind: ConfigMap, data: {content: one}}
              readinessChecks: [{type: None}]
            """;
    private static final String EXTRA = """
            - name: extra
              base: {apiVersion: v1, kind: ConfigMap, data: {content: two}}
              readinessChecks: [{type: None}]
            """;

    private static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final Hub HUB = new Hub(API);

    private Boxes boxes;

    @BeforeEach
    void define() {
        boxes = Boxes.define(HUB, API);
    }

    @Test
    void whatIsNoLongerDesiredGoesAndDriftIsTakenBack() {
        boxes.compose(CONTENT + EXTRA);
        Ref xr = boxes.create("box");
        HUB.awaitReady(xr);
        Ref content = part(xr, "content");
        Ref extra = part(xr, "extra");

        HUB.kube().merge(content, Map.of("data", Map.of("content", "drifted")));
        HUB.awaitData(content, "content", "one");

        boxes.compose(CONTENT);
        HUB.awaitGone(extra);
        await().atMost(Hub.SOON).untilAsserted(() -> assertThat(parts(xr)).containsExactly(content));
    }

    @Test
    void whoUndoesTheCompositionsWorkWithoutEndOpensTheCircuit() {
        boxes.compose(CONTENT);
        Ref xr = boxes.create("box");
        HUB.awaitReady(xr);
        Ref content = part(xr, "content");
        AtomicInteger round = new AtomicInteger();

        await().atMost(Hub.SOON.multipliedBy(2))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    HUB.kube().merge(content, Map.of("data", Map.of("content", "fight-" + round.incrementAndGet())));
                    return HUB.condition(xr, "Responsive")
                            .filter(Condition::isFalse)
                            .isPresent();
                });

        HUB.awaitCondition(xr, "Responsive", "False", content.name());
        // Only this one is slowed down.
        HUB.awaitReady(boxes.create("peaceful"));
    }

    @Test
    void aRequestToLookIsAnswered() {
        boxes.compose(CONTENT);
        Ref xr = boxes.create("box");
        HUB.awaitReady(xr);

        HUB.kube().annotate(xr, Map.of("crossplane.io/reconcile-requested-at", "2026-03-01T10:00:00Z"));

        await().atMost(Hub.SOON).untilAsserted(() -> assertThat(HUB.get(xr).text("status", "lastHandledReconcileAt"))
                .hasValue("2026-03-01T10:00:00Z"));
    }

    @Test
    void whatAnotherControlsIsNeitherTakenNorDeleted() {
        boxes.compose(CONTENT + EXTRA);
        Ref xr = boxes.create("box");
        HUB.awaitReady(xr);
        Ref extra = part(xr, "extra");
        // An owner that exists: the garbage collector takes what belongs to nobody.
        Ref owner = new Ref(Hub.CONFIG_MAP, boxes.namespace(), "somebody");
        HUB.kube().apply(KubeObject.of(owner), "a-user");
        Map<String, Object> other = OwnerRef.controllerOf(HUB.get(owner)).toMap();
        HUB.kube().merge(extra, Map.of("metadata", Map.of("ownerReferences", List.of(other))));
        HUB.awaitCondition(xr, "Synced", "False", "is controlled by ConfigMap somebody");

        boxes.compose(CONTENT);

        HUB.awaitCondition(xr, "Synced", "False", "refusing to delete");
        assertThat(HUB.get(extra).controller())
                .hasValueSatisfying(controller -> assertThat(controller.name()).isEqualTo("somebody"));
    }

    @Test
    void oneInvalidResourceDoesNotKeepTheOthersFromBeingMade() {
        boxes.compose(CONTENT + """
                        - name: refused
                          base: {apiVersion: v1, kind: ConfigMap, data: {'no such key!': x}}
                          readinessChecks: [{type: None}]
                        """ + EXTRA);
        Ref xr = boxes.create("box");

        HUB.awaitCondition(xr, "Synced", "False", "Unsynced resources: refused");
        HUB.awaitCondition(xr, "RootCause", "True", "no such key!");
        assertThat(data(part(xr, "content"))).isEqualTo("one");
        assertThat(data(part(xr, "extra"))).isEqualTo("two");
    }

    @Test
    void aPausedOneIsLeftAloneAndItsDeletionWaits() {
        boxes.compose(CONTENT);
        Ref xr = boxes.create("box");
        HUB.awaitReady(xr);
        HUB.kube().annotate(xr, Map.of("crossplane.io/paused", "true"));
        HUB.awaitCondition(xr, "Synced", "False", "paused");

        boxes.compose(CONTENT.replace("content: one", "content: changed"));
        HUB.kube().delete(xr, "");
        Ref other = boxes.create("other");
        HUB.awaitReady(other);

        // It may have been made by the revision before.
        HUB.awaitData(part(other, "content"), "content", "changed");
        assertThat(data(part(xr, "content"))).isEqualTo("one");

        Ref content = part(xr, "content");
        HUB.kube().annotate(xr, Map.of("crossplane.io/paused", ""));
        HUB.awaitGone(xr);
        HUB.awaitGone(content);
    }

    @Test
    void aHundredAndFiftyPartsAreOneComposition() {
        boxes.compose(IntStream.range(0, 150)
                .mapToObj(number -> CONTENT.replace("name: content", "name: part-" + number))
                .collect(Collectors.joining()));
        Ref xr = boxes.create("box");

        HUB.awaitReady(xr);
        assertThat(parts(xr)).hasSize(150);
        assertThat(HUB.kube().list(Hub.CONFIG_MAP, boxes.namespace(), Map.of("crossplane.io/composite", "box")))
                .hasSize(150);

        HUB.kube().delete(xr, "");
        HUB.awaitGone(xr);
        assertThat(HUB.kube().list(Hub.CONFIG_MAP, boxes.namespace(), Map.of("crossplane.io/composite", "box")))
                .isEmpty();
    }

    @Test
    void aNewVersionOfTheDefinitionLeavesWhatExistsReady() {
        boxes.compose(CONTENT);
        Ref xr = boxes.create("box");
        HUB.awaitReady(xr);
        String uid = HUB.get(part(xr, "content")).uid();

        HUB.apply(boxes.definition("v1", "{size: {type: integer}, colour: {type: string}}"));
        Gvk kind = boxes.kind();
        await().atMost(Hub.SOON).until(() -> takesColour(kind));

        HUB.kube().merge(xr, Map.of("spec", Map.of("colour", "red")));
        await().atMost(Hub.SOON).untilAsserted(() -> assertThat(HUB.condition(xr, "Ready"))
                .hasValueSatisfying(ready -> assertThat(ready.observedGeneration())
                        .isEqualTo(HUB.get(xr).generation())));
        HUB.awaitReady(xr);
        assertThat(HUB.get(part(xr, "content")).uid()).isEqualTo(uid);
    }

    @Test
    void theKindMovesToAnotherVersionAndWhatExistsMovesWithIt() {
        boxes.compose(CONTENT);
        Ref xr = boxes.create("box");
        HUB.awaitReady(xr);
        Ref content = part(xr, "content");
        String uid = HUB.get(content).uid();

        HUB.define(
                boxes.moved("v1", "v2", "{size: {type: integer}}"),
                new Gvk(xr.gvk().group(), "v2", "Box"));
        Ref moved = new Ref(new Gvk(xr.gvk().group(), "v2", "Box"), xr.namespace(), xr.name());
        HUB.awaitCondition(moved, "Synced", "False", "is not compatible with this composite resource");
        boxes.compose(boxes.composition() + "-v2", "v2", "{}", CONTENT.replace("content: one", "content: moved"));
        HUB.kube()
                .merge(
                        moved,
                        Map.of(
                                "spec",
                                Map.of(
                                        "crossplane",
                                        Map.of("compositionRef", Map.of("name", boxes.composition() + "-v2")))));

        HUB.awaitData(content, "content", "moved");
        HUB.awaitCondition(moved, "Synced", "True", "");
        HUB.awaitReady(xr);
        assertThat(HUB.get(content).uid()).isEqualTo(uid);
    }

    @Test
    void aMissingCompositionIsNamedAndComingIsEnough() {
        Ref xr = boxes.create("early", "{crossplane: {compositionRef: {name: " + boxes.composition() + "}}}");
        HUB.awaitCondition(xr, "Synced", "False", "composition \"" + boxes.composition() + "\" does not exist");

        boxes.compose(CONTENT);
        HUB.awaitReady(xr);
    }

    private boolean takesColour(Gvk kind) {
        KubeObject probe =
                KubeObject.of(new Ref(kind, boxes.namespace(), "probe")).with("x", "spec", "colour");
        return HUB.kube().dryRun(probe, "probe").text("spec", "colour").isPresent();
    }

    private static List<Ref> parts(Ref xr) {
        return HUB.composed(xr, "spec", "crossplane", "resourceRefs");
    }

    private static Ref part(Ref xr, String name) {
        Set<Ref> found = parts(xr).stream()
                .filter(ref -> HUB.kube()
                        .get(ref)
                        .flatMap(object -> object.annotation("crossplane.io/composition-resource-name"))
                        .filter(name::equals)
                        .isPresent())
                .collect(Collectors.toSet());
        assertThat(found).as(name).hasSize(1);
        return found.iterator().next();
    }

    private static String data(Ref configMap) {
        return HUB.get(configMap).text("data", "content").orElse("");
    }
}
