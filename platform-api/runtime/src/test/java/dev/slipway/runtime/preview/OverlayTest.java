package dev.slipway.runtime.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Through a {@link Kube}, as passes see it; the server fails on any write that is not a dry-run. */
class OverlayTest {

    private static final Gvk BOX = new Gvk("example.org", "v1", "Box");
    private static final String PATH = "/apis/example.org/v1/namespaces/team/boxes/";
    private static final Ref OLD = new Ref(BOX, "team", "old");
    private static final Ref NEW = new Ref(BOX, "team", "new");

    private final SmallServer server = new SmallServer().with(PATH + "old", """
                    apiVersion: example.org/v1
                    kind: Box
                    metadata:
                      {name: old, namespace: team, uid: u-1, resourceVersion: "7", generation: 3, labels: {a: b}}
                    spec: {size: 1}
                    status: {conditions: [{type: Ready, status: "False"}, {type: Other, status: "True"}]}
                    """);
    private final Overlay overlay = new Overlay(server, Instant.parse("2026-01-01T00:00:00Z"), new Hidden());
    private final Kube kube = new Kube(overlay);
    private final List<String> written = new ArrayList<>();

    OverlayTest() {
        overlay.listen(
                (object, statusOnly) -> written.add(object.name() + (statusOnly ? " status" : "")), (o, n) -> {});
    }

    @Test
    void anAppliedObjectShowsWithDefaultsAndAnIdentityThatRepeats() {
        kube.apply(box("new", "{size: 2}"), "me");

        KubeObject read = kube.get(NEW).orElseThrow();
        assertThat(read.map("spec")).isEqualTo(Map.of("size", 2L, "defaulted", "yes"));
        assertThat(read.generation()).isEqualTo(1);
        assertThat(overlay.isInvented(read.uid())).isTrue();
        assertThat(kube.list(BOX, "team", Map.of()))
                .extracting(KubeObject::name)
                .containsExactly("new", "old");
        assertThat(kube.list(BOX, "team", Map.of("a", "b")))
                .extracting(KubeObject::name)
                .containsExactly("old");
        assertThat(written).containsExactly("new");
    }

    @Test
    void aWriteThatChangesNothingWakesNobody() {
        kube.apply(box("new", "{size: 2}"), "me");
        String version = kube.get(NEW).orElseThrow().resourceVersion();
        kube.apply(box("new", "{size: 2}"), "me");

        assertThat(written).hasSize(1);
        assertThat(kube.get(NEW).orElseThrow().resourceVersion()).isEqualTo(version);
    }

    @Test
    void aDryRunLeavesNoTrace() {
        assertThat(kube.dryRun(box("old", "{size: 5}"), "me").map("spec")).containsEntry("size", 5L);

        assertThat(kube.get(OLD).orElseThrow().map("spec")).containsEntry("size", 1L);
        assertThat(overlay.touched()).isEmpty();
    }

    @Test
    void whatAManagerAppliesAgainTakesThePlaceOfWhatItAppliedBefore() {
        kube.apply(box("old", "{size: 5, colour: red}"), "me");
        kube.annotate(OLD, Map.of("note", "kept"));
        kube.apply(box("old", "{size: 6}"), "me");

        KubeObject read = kube.get(OLD).orElseThrow();
        assertThat(read.map("spec")).isEqualTo(Map.of("size", 6L, "defaulted", "yes"));
        assertThat(read.annotation("note")).hasValue("kept");
        assertThat(read.uid()).isEqualTo("u-1");
    }

    @Test
    void aStatusIsMergedByFieldAndConditionType() {
        kube.applyStatus(
                KubeObject.of(OLD)
                        .with(
                                Json.parseYaml("{conditions: [{type: Ready, status: 'True'}], n: 1}")
                                        .get(0),
                                "status"),
                "me");

        KubeObject read = kube.get(OLD).orElseThrow();
        assertThat(read.condition("Ready").orElseThrow().isTrue()).isTrue();
        assertThat(read.condition("Other")).isPresent();
        assertThat(written).containsExactly("old status");
        assertThat(server.dryRuns).isEmpty();
    }

    @Test
    void aDeletedObjectStaysForItsFinalizersAndGoesWithTheLast() {
        KubeObject held = kube.setFinalizers(kube.get(OLD).orElseThrow(), List.of("mine"));
        kube.delete(OLD, "u-1");
        assertThat(kube.get(OLD).orElseThrow().isDeleting()).isTrue();

        kube.setFinalizers(held, List.of());
        assertThat(kube.get(OLD)).isEmpty();
        assertThat(kube.list(BOX, "", Map.of())).isEmpty();
        kube.delete(OLD, "");
    }

    @Test
    void refusesAsAServerWould() {
        assertThatThrownBy(() -> kube.create(box("old", "{}"), "me")).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> kube.delete(OLD, "another-uid")).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> kube.annotate(NEW, Map.of("a", "b"))).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> kube.apply(box("new", "{refuse: it}"), "me")).hasMessageContaining("spec.refuse");
        assertThat(kube.get(NEW)).isEmpty();
    }

    @Test
    void aKindThatThePlanDefinesIsServed() {
        kube.apply(KubeObject.of(Json.parseYaml("""
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: jars.example.org}
                spec:
                  group: example.org
                  scope: Namespaced
                  names: {kind: Jar, plural: jars}
                  versions: [{name: v1, served: true}, {name: v0, served: false}]
                """).get(0)), "me");

        Gvk jar = new Gvk("example.org", "v1", "Jar");
        assertThat(kube.kind(jar)).isPresent();
        assertThat(kube.get(new Ref(
                                new Gvk("apiextensions.k8s.io", "v1", "CustomResourceDefinition"),
                                "",
                                "jars.example.org"))
                        .orElseThrow()
                        .condition("Established"))
                .isPresent();
        kube.apply(KubeObject.of(new Ref(jar, "team", "j")).with(1L, "spec", "size"), "me");
        assertThat(kube.get(new Ref(jar, "team", "j"))).isPresent();
        assertThat(kube.list(jar, "", Map.of())).hasSize(1);
    }

    @Test
    void anObjectIsReadOnce() {
        kube.get(OLD);
        kube.get(OLD);
        kube.list(BOX, "", Map.of());
        kube.list(BOX, "", Map.of());

        assertThat(server.reads).filteredOn(path -> path.equals(PATH + "old")).hasSize(1);
        assertThat(server.reads).filteredOn(path -> path.contains("limit=")).hasSize(1);
    }

    @Test
    void eventsGoNowhere() {
        kube.create(KubeObject.of(new Ref(new Gvk("example.org", "v1", "Part"), "team", "p")), "me");
        overlay.write(
                "POST", "/api/v1/namespaces/team/events?fieldManager=x", "application/json", Map.of("reason", "x"));

        assertThat(overlay.touched()).hasSize(1);
    }

    private static KubeObject box(String name, String spec) {
        return KubeObject.of(new Ref(BOX, "team", name))
                .with(Json.parseYaml(spec).get(0), "spec");
    }
}
