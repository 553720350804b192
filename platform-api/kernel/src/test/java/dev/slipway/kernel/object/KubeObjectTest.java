package dev.slipway.kernel.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.meta.Condition;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KubeObjectTest {

    private static final KubeObject APP = KubeObject.of(new Ref(Gvk.of("apps/v1", "Deployment"), "team", "web"));

    @Test
    void isNamedByItsReference() {
        assertThat(APP.ref()).isEqualTo(new Ref(new Gvk("apps", "v1", "Deployment"), "team", "web"));
        assertThat(APP.ref()).hasToString("Deployment team/web");
    }

    @Test
    void withMakesTheObjectsOnTheWayAndLeavesTheOriginal() {
        KubeObject changed = APP.with(3L, "spec", "replicas").with("x", "spec", "template", "name");

        assertThat(changed.at("spec", "replicas")).contains(3L);
        assertThat(changed.text("spec", "template", "name")).contains("x");
        assertThat(APP.at("spec")).isEmpty();
    }

    @Test
    void withReplacesAScalarOnTheWay() {
        assertThat(APP.with("text", "spec").with(1L, "spec", "replicas").map("spec"))
                .isEqualTo(Map.of("replicas", 1L));
    }

    @Test
    void withoutTakesAPathAwayAndKeepsTheRest() {
        KubeObject object = APP.with(1L, "spec", "a").with(2L, "spec", "b");

        assertThat(object.without("spec", "a").map("spec")).isEqualTo(Map.of("b", 2L));
        assertThat(object.without("spec", "nothing", "here")).isSameAs(object);
    }

    @Test
    void isCopiedDeeply() {
        List<Object> items = new java.util.ArrayList<>(List.of("a"));
        KubeObject object = APP.with(items, "spec", "items");
        items.add("b");

        assertThat(object.list("spec", "items")).containsExactly("a");
    }

    @Test
    void equalContentIsEqualWhateverTheOrderOfKeysAndTheTypeOfWholeNumbers() {
        KubeObject one = KubeObject.of(Map.of("a", 1, "b", "x"));

        assertThat(KubeObject.of(Map.of("b", "x", "a", 1L))).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(KubeObject.of(Map.of("b", "x", "a", 1.0))).isNotEqualTo(one);
    }

    @Test
    void readsConditionsAndLeavesOutWhatIsNone() {
        KubeObject object = APP.with(
                Arrays.asList(
                        Map.of("type", "Ready", "status", "True", "reason", "Available", "observedGeneration", 4),
                        Map.of("type", "NoStatus"),
                        "text",
                        null),
                "status",
                "conditions");

        assertThat(object.conditions()).containsExactly(new Condition("Ready", "True", "Available", null, "", 4L));
        assertThat(object.condition("NoStatus")).isEmpty();
    }

    @Test
    void malformedFieldsCountAsAbsent() {
        KubeObject broken = KubeObject.of(Map.of(
                "apiVersion",
                7,
                "metadata",
                Map.of(
                        "name", List.of("x"),
                        "labels", "none",
                        "generation", "four",
                        "creationTimestamp", "yesterday",
                        "finalizers", "one",
                        "ownerReferences", List.of("text", 3))));

        assertThat(broken.apiVersion()).isEmpty();
        assertThat(broken.name()).isEmpty();
        assertThat(broken.labels()).isEmpty();
        assertThat(broken.generation()).isZero();
        assertThat(broken.createdAt()).isEmpty();
        assertThat(broken.finalizers()).isEmpty();
        assertThat(broken.owners()).isEmpty();
        assertThat(KubeObject.of(Map.of("metadata", "text")).name()).isEmpty();
    }

    @Test
    void knowsItsControllerAmongItsOwners() {
        KubeObject owner = APP.with("u1", "metadata", "uid");
        Map<String, Object> other = Map.of("apiVersion", "v1", "kind", "Pod", "name", "p", "uid", "u2");
        KubeObject owned =
                APP.with(List.of(other, OwnerRef.controllerOf(owner).toMap()), "metadata", "ownerReferences");

        assertThat(owned.owners()).hasSize(2);
        assertThat(owned.controller()).contains(OwnerRef.controllerOf(owner));
    }

    @Test
    void readsTimesAsKubernetesWritesThem() {
        assertThat(APP.with("2024-01-01T10:00:00Z", "metadata", "creationTimestamp")
                        .createdAt())
                .contains(Instant.parse("2024-01-01T10:00:00Z"));
    }

    @Test
    void printsItsReferenceOnly() {
        assertThat(APP.with("hunter2", "data", "password")).hasToString("Deployment team/web");
    }
}
