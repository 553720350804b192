package dev.slipway.compositions.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static Hub hub;

    private Boxes boxes;

    @BeforeAll
    static void start() {
        hub = new Hub(API);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void define() {
        boxes = Boxes.define(hub, API);
    }

    @Test
    void whatIsNoLongerDesiredGoesAndDriftIsTakenBack() {
        boxes.compose(CONTENT + EXTRA);
        Ref xr = boxes.create("box");
        hub.awaitReady(xr);
        Ref content = part(xr, "content");
        Ref extra = part(xr, "extra");

        hub.kube().merge(content, Map.of("data", Map.of("content", "drifted")));
        hub.awaitData(content, "content", "one");

        boxes.compose(CONTENT);
        hub.awaitGone(extra);
        assertThat(parts(xr)).containsExactly(content);
    }

    @Test
    void whatAnotherControlsIsNeitherTakenNorDeleted() {
        boxes.compose(CONTENT + EXTRA);
        Ref xr = boxes.create("box");
        hub.awaitReady(xr);
        Ref extra = part(xr, "extra");
        // An owner that exists: the garbage collector takes what belongs to nobody.
        Ref owner = new Ref(Hub.CONFIG_MAP, boxes.namespace(), "somebody");
        hub.kube().apply(KubeObject.of(owner), "a-user");
        Map<String, Object> other = OwnerRef.controllerOf(hub.get(owner)).toMap();
        hub.kube().merge(extra, Map.of("metadata", Map.of("ownerReferences", List.of(other))));
        hub.awaitCondition(xr, "Synced", "False", "is controlled by ConfigMap somebody");

        boxes.compose(CONTENT);

        hub.awaitCondition(xr, "Synced", "False", "refusing to delete");
        assertThat(hub.get(extra).controller())
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

        hub.awaitCondition(xr, "Synced", "False", "Unsynced resources: refused");
        hub.awaitCondition(xr, "RootCause", "True", "no such key!");
        assertThat(data(part(xr, "content"))).isEqualTo("one");
        assertThat(data(part(xr, "extra"))).isEqualTo("two");
    }

    @Test
    void aPausedOneIsLeftAloneAndItsDeletionWaits() {
        boxes.compose(CONTENT);
        Ref xr = boxes.create("box");
        hub.awaitReady(xr);
        hub.kube().annotate(xr, Map.of("crossplane.io/paused", "true"));
        hub.awaitCondition(xr, "Synced", "False", "paused");

        boxes.compose(CONTENT.replace("content: one", "content: changed"));
        hub.kube().delete(xr, "");
        Ref other = boxes.create("other");
        hub.awaitReady(other);

        assertThat(data(part(other, "content"))).isEqualTo("changed");
        assertThat(data(part(xr, "content"))).isEqualTo("one");

        Ref content = part(xr, "content");
        hub.kube().annotate(xr, Map.of("crossplane.io/paused", ""));
        hub.awaitGone(xr);
        hub.awaitGone(content);
    }

    @Test
    void aHundredAndFiftyPartsAreOneComposition() {
        boxes.compose(IntStream.range(0, 150)
                .mapToObj(number -> CONTENT.replace("name: content", "name: part-" + number))
                .collect(Collectors.joining()));
        Ref xr = boxes.create("box");

        hub.awaitReady(xr);
        assertThat(parts(xr)).hasSize(150);
        assertThat(hub.kube().list(Hub.CONFIG_MAP, boxes.namespace(), Map.of("crossplane.io/composite", "box")))
                .hasSize(150);

        hub.kube().delete(xr, "");
        hub.awaitGone(xr);
        assertThat(hub.kube().list(Hub.CONFIG_MAP, boxes.namespace(), Map.of("crossplane.io/composite", "box")))
                .isEmpty();
    }

    @Test
    void aNewVersionOfTheDefinitionLeavesWhatExistsReady() {
        boxes.compose(CONTENT);
        Ref xr = boxes.create("box");
        hub.awaitReady(xr);
        String uid = hub.get(part(xr, "content")).uid();

        hub.apply(boxes.definition("v1", "{size: {type: integer}, colour: {type: string}}"));
        Gvk kind = boxes.kind();
        await().atMost(Hub.SOON).until(() -> takesColour(kind));

        hub.kube().merge(xr, Map.of("spec", Map.of("colour", "red")));
        await().atMost(Hub.SOON).untilAsserted(() -> assertThat(hub.condition(xr, "Ready"))
                .hasValueSatisfying(ready -> assertThat(ready.observedGeneration())
                        .isEqualTo(hub.get(xr).generation())));
        hub.awaitReady(xr);
        assertThat(hub.get(part(xr, "content")).uid()).isEqualTo(uid);
    }

    @Test
    void aMissingCompositionIsNamedAndComingIsEnough() {
        Ref xr = boxes.create("early", "{crossplane: {compositionRef: {name: " + boxes.composition() + "}}}");
        hub.awaitCondition(xr, "Synced", "False", "composition \"" + boxes.composition() + "\" does not exist");

        boxes.compose(CONTENT);
        hub.awaitReady(xr);
    }

    private boolean takesColour(Gvk kind) {
        KubeObject probe =
                KubeObject.of(new Ref(kind, boxes.namespace(), "probe")).with("x", "spec", "colour");
        return hub.kube().dryRun(probe, "probe").text("spec", "colour").isPresent();
    }

    private static List<Ref> parts(Ref xr) {
        return hub.composed(xr, "spec", "crossplane", "resourceRefs");
    }

    private static Ref part(Ref xr, String name) {
        Set<Ref> found = parts(xr).stream()
                .filter(ref -> hub.kube()
                        .get(ref)
                        .flatMap(object -> object.annotation("crossplane.io/composition-resource-name"))
                        .filter(name::equals)
                        .isPresent())
                .collect(Collectors.toSet());
        assertThat(found).as(name).hasSize(1);
        return found.iterator().next();
    }

    private static String data(Ref configMap) {
        return hub.get(configMap).text("data", "content").orElse("");
    }
}
