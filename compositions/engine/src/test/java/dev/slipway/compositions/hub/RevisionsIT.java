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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Compositions change, and each composite resource follows as its update policy and its channel say. */
class RevisionsIT {

    private static final Gvk REVISION = new Gvk("apiextensions.crossplane.io", "v1", "CompositionRevision");

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static Hub hub;

    private String group;
    private String namespace;

    @BeforeAll
    static void start() {
        hub = new Hub(API);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void compositeResourcesFollowByThemselvesOrStayWhereTheyAre() {
        define();
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
        define();
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
        define();
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
        define();
        compose("stable", "one");
        await().atMost(Hub.SOON).until(() -> revisions().size() == 1);
        Ref revision = revisions().get(0).ref();

        hub.kube().merge(revision, Map.of("metadata", Map.of("ownerReferences", List.of())));

        await().atMost(Hub.SOON)
                .untilAsserted(() -> assertThat(hub.get(revision).controller())
                        .hasValueSatisfying(owner -> assertThat(owner.name()).isEqualTo(composition())));
    }

    private void define() {
        group = API.uniqueGroup();
        namespace = API.newNamespace("team");
        hub.define("""
                apiVersion: apiextensions.crossplane.io/v2
                kind: CompositeResourceDefinition
                metadata: {name: boxes.%1$s}
                spec:
                  group: %1$s
                  names: {kind: Box, plural: boxes}
                  versions:
                  - name: v1
                    served: true
                    referenceable: true
                    schema:
                      openAPIV3Schema:
                        type: object
                        properties: {spec: {type: object, properties: {size: {type: integer}}}}
                """.formatted(group), box());
    }

    private void compose(String channel, String content) {
        hub.apply("""
                apiVersion: apiextensions.crossplane.io/v1
                kind: Composition
                metadata: {name: %s, labels: {channel: %s}}
                spec:
                  compositeTypeRef: {apiVersion: %s/v1, kind: Box}
                  mode: Pipeline
                  pipeline:
                  - step: make
                    functionRef: {name: pt}
                    input:
                      apiVersion: pt.fn.crossplane.io/v1beta1
                      kind: Resources
                      resources:
                      - name: content
                        base: {apiVersion: v1, kind: ConfigMap, data: {content: %s}}
                        readinessChecks: [{type: None}]
                """.formatted(composition(), channel, group, content));
    }

    private Ref xr(String name, String machinery) {
        hub.apply("""
                apiVersion: %s/v1
                kind: Box
                metadata: {name: %s, namespace: %s}
                spec: {crossplane: %s}
                """.formatted(group, name, namespace, machinery));
        return new Ref(box(), namespace, name);
    }

    private Gvk box() {
        return new Gvk(group, "v1", "Box");
    }

    private String composition() {
        return "boxes-" + group.replace('.', '-');
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
