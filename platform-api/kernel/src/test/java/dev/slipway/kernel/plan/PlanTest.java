package dev.slipway.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void definitionsAndNamespacesComeFirstThenClassesThenTheRest() {
        Plan plan = Plan.staged(List.of(
                object("apps/v1", "Deployment"),
                object("apiextensions.crossplane.io/v1", "Composition"),
                object("v1", "Namespace"),
                object("v1", "ConfigMap"),
                object("apiextensions.k8s.io/v1", "CustomResourceDefinition")));

        assertThat(plan.stages())
                .extracting(stage -> stage.stream().map(KubeObject::kind).toList())
                .containsExactly(
                        List.of("Namespace", "CustomResourceDefinition"),
                        List.of("Composition"),
                        List.of("Deployment", "ConfigMap"));
    }

    @Test
    void stagesThatWouldBeEmptyAreLeftOut() {
        assertThat(Plan.staged(List.of(object("v1", "ConfigMap"))).stages()).hasSize(1);
        assertThat(Plan.staged(List.of()).stages()).isEmpty();
    }

    @Test
    void inventoryPrunesOnlyWhatIsGoneAndIgnoresTheVersionOfAnApi() {
        Ref old = new Ref(Gvk.of("extensions/v1beta1", "Ingress"), "default", "web");
        Ref gone = new Ref(Gvk.of("v1", "ConfigMap"), "default", "web");
        Ref moved = new Ref(Gvk.of("extensions/v1", "Ingress"), "default", "web");

        assertThat(Inventory.of(List.of(old, gone)).minus(Inventory.of(List.of(moved))))
                .containsExactly(gone);
    }

    @Test
    void inventoryKeepsNamespacesApart() {
        Ref here = new Ref(Gvk.of("v1", "ConfigMap"), "a", "web");
        Ref there = new Ref(Gvk.of("v1", "ConfigMap"), "b", "web");

        assertThat(Inventory.of(List.of(here)).minus(Inventory.of(List.of(there))))
                .containsExactly(here);
    }

    private static KubeObject object(String apiVersion, String kind) {
        return KubeObject.of(new Ref(Gvk.of(apiVersion, kind), "", "x"));
    }
}
