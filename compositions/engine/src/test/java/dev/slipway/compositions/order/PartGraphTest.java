package dev.slipway.compositions.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.compositions.order.PartGraph.Edge;
import dev.slipway.compositions.order.PartGraph.Origin;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartGraphTest {

    private static final Gvk THING = Gvk.of("example.org/v1", "Thing");

    @Test
    void annotationsAndReferencesAreEdges() {
        PartGraph graph = graph(Map.of(
                "network", thing("n", ""),
                "subnet", thing("s", "").with(Map.of("name", "n"), "spec", "forProvider", "vpcIdRef"),
                "app", thing("a", "network, subnet")));

        assertThat(graph.edges())
                .containsExactly(
                        new Edge("app", "network", Origin.DECLARED, ""),
                        new Edge("app", "subnet", Origin.DECLARED, ""),
                        new Edge("subnet", "network", Origin.REFERENCE, "vpcIdRef"));
        assertThat(graph.levels()).isEqualTo(Map.of("network", 0, "subnet", 1, "app", 2));
        assertThat(graph.free()).extracting(KubeObject::name).containsExactly("a");
        assertThat(graph.circle()).isEmpty();
    }

    @Test
    void aDeclaredCircleIsAPath() {
        PartGraph graph = graph(Map.of(
                "a", thing("a", "b"),
                "b", thing("b", "c"),
                "c", thing("c", "").with(Map.of("name", "a"), "spec", "forProvider", "aRef"),
                "d", thing("d", "a")));

        assertThat(graph.circle()).hasValue(List.of("a", "b", "c", "a"));
        assertThat(graph(Map.of("a", thing("a", "a"))).circle()).hasValue(List.of("a", "a"));
    }

    @Test
    void aCircleOfReferencesAloneIsNobodysDeclaration() {
        PartGraph graph = graph(Map.of(
                "a", thing("a", "").with(Map.of("name", "b"), "spec", "forProvider", "bRef"),
                "b", thing("b", "").with(Map.of("name", "a"), "spec", "forProvider", "aRef")));

        assertThat(graph.circle()).isEmpty();
        assertThat(graph.free()).hasSize(2);
        assertThat(graph.levels().keySet()).containsExactly("a", "b");
    }

    @Test
    void objectsAreKnownByTheirNameInTheComposition() {
        KubeObject named = thing("x", "").withAnnotation("crossplane.io/composition-resource-name", "database");
        PartGraph graph = PartGraph.of(List.of(named, thing("y", "database"), thing("z", "")));

        assertThat(graph.parts().keySet()).containsExactlyInAnyOrder("database", "Thing y", "Thing z");
        assertThat(graph.edges()).containsExactly(new Edge("Thing y", "database", Origin.DECLARED, ""));
    }

    @Test
    void objectsOutsideAreNamedByKind() {
        KubeObject part = thing("a", "one,\n v1 ConfigMap settings, example.org/v1 Box other/b ,")
                .with("team", "metadata", "namespace");

        assertThat(Dependency.of(part))
                .containsExactly(
                        new Dependency.OnPart("one"),
                        new Dependency.OnObject(new Ref(Gvk.of("v1", "ConfigMap"), "team", "settings")),
                        new Dependency.OnObject(new Ref(Gvk.of("example.org/v1", "Box"), "other", "b")));
        assertThat(Dependency.of(thing("b", ""))).isEmpty();
    }

    @Test
    void whatIsNeitherANameNorAnObjectIsRefused() {
        assertThatThrownBy(() -> Dependency.of(thing("a", "one two")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("Thing a")
                .hasMessageContaining("\"one two\"");
        assertThatThrownBy(() -> Dependency.of(thing("a", "v1 ConfigMap a b"))).isInstanceOf(FaultException.class);
    }

    private static PartGraph graph(Map<String, KubeObject> parts) {
        return PartGraph.of(parts);
    }

    private static KubeObject thing(String name, String dependsOn) {
        KubeObject thing = KubeObject.of(new Ref(THING, "", name));
        return dependsOn.isEmpty() ? thing : thing.withAnnotation(Dependency.ANNOTATION, dependsOn);
    }
}
