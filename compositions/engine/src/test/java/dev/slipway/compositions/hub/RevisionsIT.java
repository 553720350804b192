package dev.slipway.compositions.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Compositions change, and each composite resource follows as its update policy and its channel say. */
class RevisionsIT {

    private static final Gvk REVISION = new Gvk("apiextensions.crossplane.io", "v1", "CompositionRevision");

    private static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final Hub HUB = new Hub(API);

    private Boxes boxes;

    @BeforeEach
    void define() {
        boxes = Boxes.define(HUB, API);
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

        HUB.kube()
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
    void aRevisionSaysWhetherItsFunctionsCanBeCalled() {
        compose("stable", "one");
        Ref xr = xr("checked", "{compositionRef: {name: %s}}".formatted(composition()));
        awaitContent(xr, "one");
        HUB.awaitCondition(new Ref(REVISION, "", revisionOf(xr)), "ValidPipeline", "True", "");

        HUB.apply("""
                apiVersion: apiextensions.crossplane.io/v1
                kind: Composition
                metadata: {name: broken-%1$s}
                spec:
                  compositeTypeRef: {apiVersion: example.org/v1, kind: Nothing}
                  mode: Pipeline
                  pipeline:
                  - step: missing
                    functionRef: {name: function-that-nobody-has}
                """.formatted(composition()));

        await().atMost(Hub.SOON).untilAsserted(() -> assertThat(HUB.kube().list(REVISION, "", Map.of()))
                .filteredOn(revision -> revision.name().startsWith("broken-" + composition()))
                .singleElement()
                .satisfies(revision -> assertThat(revision.condition("ValidPipeline"))
                        .hasValueSatisfying(condition -> {
                            assertThat(condition.isFalse()).isTrue();
                            assertThat(condition.message()).contains("function-that-nobody-has");
                        })));
    }

    @Test
    void aFunctionThatIsNotForCompositionsIsNamedAndNotUsed() {
        String function = "operating-" + boxes.namespace();
        HUB.apply("""
                apiVersion: pkg.crossplane.io/v1
                kind: Function
                metadata: {name: %1$s}
                spec: {package: xpkg.example.org/function-dummy:v1}
                ---
                apiVersion: pkg.crossplane.io/v1
                kind: FunctionRevision
                metadata: {name: %1$s-1, labels: {pkg.crossplane.io/package: %1$s}}
                spec: {desiredState: Active, image: xpkg.example.org/function-dummy:v1, revision: 1}
                """.formatted(function));
        Ref stated = new Ref(new Gvk("pkg.crossplane.io", "v1", "FunctionRevision"), "", function + "-1");
        HUB.kube().applyStatus(KubeObject.of(stated).with(List.of("operation"), "status", "capabilities"), "a-user");
        HUB.apply("""
                apiVersion: apiextensions.crossplane.io/v1
                kind: Composition
                metadata: {name: %1$s}
                spec:
                  compositeTypeRef: {apiVersion: %2$s, kind: Box}
                  mode: Pipeline
                  pipeline:
                  - step: one
                    functionRef: {name: %1$s}
                """.formatted(function, boxes.kind().apiVersion()));
        Ref xr = xr("refused", "{compositionRef: {name: %s}}".formatted(function));

        HUB.awaitCondition(xr, "Synced", "False", "lacks the capability composition: it can be used for operation");
        HUB.awaitCondition(new Ref(REVISION, "", revisionOf(xr)), "ValidPipeline", "False", function);
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
        KubeObject again = HUB.get(new Ref(REVISION, "", revisionOf(xr)));
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
        HUB.awaitCondition(canary, "Synced", "False", "no revision of composition");

        compose("canary", "two");

        awaitContent(canary, "two");
        assertThat(content(stable)).isEqualTo("one");
    }

    @Test
    void aRevisionThatLostItsOwnerIsOwnedAgain() {
        compose("stable", "one");
        await().atMost(Hub.SOON).until(() -> revisions().size() == 1);
        Ref revision = revisions().get(0).ref();

        HUB.kube().merge(revision, Map.of("metadata", Map.of("ownerReferences", List.of())));

        await().atMost(Hub.SOON)
                .untilAsserted(() -> assertThat(HUB.get(revision).controller())
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
        return HUB.kube().list(REVISION, "", Map.of("crossplane.io/composition-name", composition()));
    }

    private static String revisionOf(Ref xr) {
        return HUB.get(xr)
                .text("spec", "crossplane", "compositionRevisionRef", "name")
                .orElse("");
    }

    private static void awaitContent(Ref xr, String content) {
        await().atMost(Hub.SOON).untilAsserted(() -> assertThat(content(xr)).isEqualTo(content));
        HUB.awaitReady(xr);
    }

    private static String content(Ref xr) {
        return HUB.composed(xr, "spec", "crossplane", "resourceRefs").stream()
                .findFirst()
                .flatMap(HUB.kube()::get)
                .flatMap(map -> map.text("data", "content"))
                .orElse("");
    }
}
