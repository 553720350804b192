package dev.slipway.compositions.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Compositions change, and each composite resource follows as its update policy and its channel say. */
class RevisionsIT {

    private static final Gvk REVISION = new Gvk("apiextensions.crossplane.io", "v1", "CompositionRevision");

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
    void compositeResourcesFollowByThemselvesOrStayWhereTheyAre() {
        compose("stable", "one");
        Ref following = xr("following", "{compositionRef: {name: %s}}".formatted(composition()));
        Ref staying =
                xr("staying", "{compositionRef: {name: %s}, compositionUpdatePolicy: Manual}".formatted(composition()));
        awaitContent(following, "one");
        awaitContent(staying, "one");
        String first = revisionOf(staying);
        assertThat(first).matches(composition() + "-[0-9a-f]{7}");

        compose("stable", "two");

        awaitContent(following, "two");
        assertThat(revisionOf(following)).isNotEqualTo(first);
        assertThat(revisionOf(staying)).isEqualTo(first);
        assertThat(content(staying)).isEqualTo("one");

        hub.kube()
                .merge(
                        staying,
                        Map.of(
                                "spec",
                                Map.of(
                                        "crossplane",
                                        Map.of("compositionRevisionRef", Map.of("name", revisionOf(following))))));
        awaitContent(staying, "two");
    }

    @Test
    void returningToAnEarlierStateUsesItsRevisionAgain() {
        compose("stable", "one");
        Ref xr = xr("one", "{compositionRef: {name: %s}}".formatted(composition()));
        awaitContent(xr, "one");
        compose("stable", "two");
        awaitContent(xr, "two");

        compose("stable", "one");

        awaitContent(xr, "one");
        assertThat(revisions()).hasSize(2);
        KubeObject again = hub.get(new Ref(REVISION, "", revisionOf(xr)));
        assertThat(again.at("spec", "revision")).hasValue(3L);
    }

    @Test
    void channelsAreLabelsOfTheComposition() {
        compose("stable", "one");
        Ref stable = xr(
                "stable",
                "{compositionRef: {name: %s}, compositionRevisionSelector: {matchLabels: {channel: stable}}}"
                        .formatted(composition()));
        Ref canary = xr(
                "canary",
                "{compositionRef: {name: %s}, compositionRevisionSelector: {matchLabels: {channel: canary}}}"
                        .formatted(composition()));
        awaitContent(stable, "one");
        hub.awaitCondition(canary, "Synced", "False", "no revision of composition");

        compose("canary", "two");

        awaitContent(canary, "two");
        assertThat(content(stable)).isEqualTo("one");
    }

    @Test
    void aRevisionThatLostItsOwnerIsOwnedAgain() {
        compose("stable", "one");
        await().atMost(Hub.SOON).until(() -> revisions().size() == 1);
        Ref revision = revisions().get(0).ref();

        hub.kube().merge(revision, Map.of("metadata", Map.of("ownerReferences", List.of())));

        await().atMost(Hub.SOON)
                .untilAsserted(() -> assertThat(hub.get(revision).controller())
                        .hasValueSatisfying(owner -> assertThat(owner.name()).isEqualTo(composition())));
    }

    private void compose(String channel, String content) {
        boxes.compose("{channel: " + channel + "}", """
                - name: content
                  base: {apiVersion: v1, kind: ConfigMap, data: {content: %s}}
                  readinessChecks: [{type: None}]
                """.formatted(content));
    }

    private Ref xr(String name, String machinery) {
        return boxes.create(name, "{crossplane: %s}".formatted(machinery));
    }

    private String composition() {
        return boxes.composition();
    }

    private List<KubeObject> revisions() {
        return hub.kube().list(REVISION, "", Map.of("crossplane.io/composition-name", composition()));
    }

    private static String revisionOf(Ref xr) {
        return hub.get(xr)
                .text("spec", "crossplane", "compositionRevisionRef", "name")
                .orElse("");
    }

    private static void awaitContent(Ref xr, String content) {
        await().atMost(Hub.SOON).untilAsserted(() -> assertThat(content(xr)).isEqualTo(content));
        hub.awaitReady(xr);
    }

    private static String content(Ref xr) {
        return hub.composed(xr, "spec", "crossplane", "resourceRefs").stream()
                .findFirst()
                .flatMap(hub.kube()::get)
                .flatMap(map -> map.text("data", "content"))
                .orElse("");
    }
}
