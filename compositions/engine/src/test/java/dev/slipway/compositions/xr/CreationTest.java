package dev.slipway.compositions.xr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.compositions.composite.Composed;
import dev.slipway.compositions.order.Dependency;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CreationTest {

    private static final Gvk THING = Gvk.of("example.org/v1", "Thing");
    private static final Ref OUTSIDE = new Ref(THING, "", "outside");

    private final Map<Ref, KubeObject> cluster = new HashMap<>();

    @Test
    void aPartWaitsUntilWhatItDependsOnIsReady() {
        assertThat(held(part("a", false), part("b", true, "a"))).isEqualTo(Map.of("b", "\"a\""));
        assertThat(held(part("a", true), part("b", false, "a"))).isEmpty();
    }

    @Test
    void whatExistsIsNotHeldBackAnyMore() {
        Creation creation = creation(Set.of("b"), part("a", false), part("b", true, "a"));

        assertThat(creation.heldBack()).isEmpty();
        assertThat(creation.isOrdered()).isTrue();
    }

    @Test
    void anObjectOutsideHasToExistAndBeReadyIfItSaysSo() {
        Composed part = part("a", false, "example.org/v1 Thing outside");
        assertThat(held(part).get("a")).isEqualTo("Thing outside, which does not exist");

        cluster.put(OUTSIDE, KubeObject.of(OUTSIDE).with(List.of(ready("False")), "status", "conditions"));
        assertThat(held(part).get("a")).isEqualTo("Thing outside");
        cluster.put(OUTSIDE, KubeObject.of(OUTSIDE).with(List.of(ready("True")), "status", "conditions"));
        assertThat(held(part)).isEmpty();
        cluster.put(OUTSIDE, KubeObject.of(OUTSIDE));
        assertThat(held(part)).isEmpty();
        cluster.put(OUTSIDE, KubeObject.of(OUTSIDE).with("2026-01-01T00:00:00Z", "metadata", "deletionTimestamp"));
        assertThat(held(part)).hasSize(1);
    }

    @Test
    void whatIsNotMadeNowIsWaitedForByName() {
        assertThat(held(part("a", true, "later")).get("a"))
                .isEqualTo("\"later\", which the composition does not make now");
    }

    @Test
    void aCircleIsRefusedWithItsPath() {
        assertThatThrownBy(() -> held(part("a", true, "b"), part("b", true, "a")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("a -> b -> a");
    }

    @Test
    void withoutDependenciesNothingIsSaid() {
        assertThat(creation(Set.of(), part("a", false)).isOrdered()).isFalse();
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        KubeObject xr = KubeObject.of(OUTSIDE);
        Map<String, Object> status = Map.of("x", 1L);
        assertThat(OrderCondition.added(status, xr, false, Map.of(), now)).isSameAs(status);

        Map<String, Object> waiting = OrderCondition.added(status, xr, true, Map.of("b", "\"a\""), now);
        KubeObject said = xr.with(waiting, "status");
        assertThat(said.condition("DependenciesReady")).hasValueSatisfying(condition -> {
            assertThat(condition.isFalse()).isTrue();
            assertThat(condition.message()).isEqualTo("\"b\" waits for \"a\"");
        });
        assertThat(xr.with(OrderCondition.added(waiting, xr, true, Map.of(), now), "status")
                        .condition("DependenciesReady")
                        .orElseThrow()
                        .isTrue())
                .isTrue();
        assertThat(xr.with(OrderCondition.added(waiting, xr, false, Map.of(), now), "status")
                        .condition("DependenciesReady"))
                .isEmpty();
    }

    private Map<String, String> held(Composed... parts) {
        return creation(Set.of(), parts).heldBack();
    }

    private Creation creation(Set<String> existing, Composed... parts) {
        return new Creation(List.of(parts), existing, ref -> Optional.ofNullable(cluster.get(ref)));
    }

    private static Composed part(String name, boolean ready, String... dependsOn) {
        KubeObject object = KubeObject.of(new Ref(THING, "", name));
        return new Composed(
                name,
                dependsOn.length == 0
                        ? object
                        : object.withAnnotation(Dependency.ANNOTATION, String.join(",", dependsOn)),
                ready);
    }

    private static Map<String, Object> ready(String status) {
        return Map.of("type", "Ready", "status", status, "reason", "Any", "lastTransitionTime", "2026-01-01T00:00:00Z");
    }
}
