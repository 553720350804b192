package dev.slipway.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.object.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanPropertiesTest {

    @Property(tries = 200)
    void aPlanComparedWithItsOwnResultChangesNothing(@ForAll("objects") List<KubeObject> objects) {
        for (KubeObject object : Plan.staged(objects).objects()) {
            KubeObject applied = object.with("u", "metadata", "uid").with("1", "metadata", "resourceVersion");

            assertThat(Differ.change(object, Optional.of(applied))).isEqualTo(new Change.Keep());
        }
    }

    @Property(tries = 200)
    void everyObjectIsInExactlyOneStage(@ForAll("objects") List<KubeObject> objects) {
        assertThat(Plan.staged(objects).objects()).containsExactlyInAnyOrderElementsOf(objects);
    }

    @Property(tries = 200)
    void inventoryDoesNotDependOnOrderOrRepetition(@ForAll("objects") List<KubeObject> objects, @ForAll Random random) {
        List<Ref> refs = objects.stream().map(KubeObject::ref).collect(Collectors.toCollection(ArrayList::new));
        Inventory inventory = Inventory.of(refs);
        refs.addAll(List.copyOf(refs));
        Collections.shuffle(refs, random);

        assertThat(Inventory.of(refs)).isEqualTo(inventory);
        assertThat(inventory.minus(Inventory.of(refs))).isEmpty();
    }

    @Property(tries = 200)
    void everyDifferenceIsSeenFromBothSides(
            @ForAll("trees") Map<String, Object> a, @ForAll("trees") Map<String, Object> b) {
        List<String> there =
                Differ.drift(a, b).fields().stream().map(Drift.Field::path).toList();
        List<String> back =
                Differ.drift(b, a).fields().stream().map(Drift.Field::path).toList();

        assertThat(there).isEqualTo(back);
        assertThat(there.isEmpty()).isEqualTo(a.equals(b));
    }

    @Provide
    Arbitrary<List<KubeObject>> objects() {
        Arbitrary<Gvk> kinds = Arbitraries.of(
                Gvk.of("v1", "Namespace"),
                Gvk.of("v1", "ConfigMap"),
                Gvk.of("apps/v1", "Deployment"),
                Gvk.of("storage.k8s.io/v1", "StorageClass"),
                Gvk.of("apiextensions.k8s.io/v1", "CustomResourceDefinition"));
        Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3);
        return Combinators.combine(kinds, names, trees())
                .as((kind, name, spec) ->
                        KubeObject.of(new Ref(kind, "default", name)).with(spec, "spec"))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Map<String, Object>> trees() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(3).map(text -> text),
                Arbitraries.longs().map(number -> number),
                Arbitraries.of(true, false).map(flag -> flag),
                Arbitraries.longs().between(0, 3).list().ofMaxSize(3).map(list -> list));
        Arbitrary<String> keys = Arbitraries.of("a", "b", "c.d");
        Arbitrary<Object> inner = Arbitraries.maps(keys, leaves).ofMaxSize(3).map(map -> map);
        return Arbitraries.maps(keys, Arbitraries.oneOf(leaves, inner))
                .ofMaxSize(3)
                .map(Tree::frozen);
    }
}
