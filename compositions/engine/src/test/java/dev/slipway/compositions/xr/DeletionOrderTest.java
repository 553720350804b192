package dev.slipway.compositions.xr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeletionOrderTest {

    private final KubeObject role = thing("role");
    private final KubeObject database =
            thing("database").with(Map.of("name", "role"), "spec", "forProvider", "ownerRef");
    private final KubeObject grant = thing("grant")
            .with(Map.of("name", "role"), "spec", "forProvider", "roleRef")
            .with(Map.of("name", "database"), "spec", "forProvider", "databaseRef");

    @Test
    void whatRefersToOthersGoesFirst() {
        assertThat(DeletionOrder.next(List.of(role, database, grant))).containsExactly(grant);
        assertThat(DeletionOrder.next(List.of(role, database))).containsExactly(database);
        assertThat(DeletionOrder.next(List.of(role))).containsExactly(role);
    }

    @Test
    void listsOfReferencesCountToo() {
        KubeObject group = thing("group")
                .with(
                        List.of(Map.of("name", "role"), Map.of("name", "database")),
                        "spec",
                        "forProvider",
                        "subnetIdRefs");

        assertThat(DeletionOrder.next(List.of(role, database, group))).containsExactly(group);
    }

    @Test
    void whatIsUnrelatedGoesAtOnce() {
        assertThat(DeletionOrder.next(List.of(role, thing("other")))).hasSize(2);
    }

    @Test
    void aCircleDoesNotHoldDeletionUp() {
        KubeObject a = thing("a").with(Map.of("name", "b"), "spec", "forProvider", "bRef");
        KubeObject b = thing("b").with(Map.of("name", "a"), "spec", "forProvider", "aRef");

        assertThat(DeletionOrder.next(List.of(a, b))).containsExactly(a, b);
    }

    @Test
    void aReferenceToOnesOwnNameSaysNothing() {
        KubeObject self = thing("self").with(Map.of("name", "self"), "spec", "forProvider", "roleRef");

        assertThat(DeletionOrder.next(List.of(self, role))).containsExactly(self, role);
    }

    @Test
    void malformedReferencesAreIgnored() {
        KubeObject odd = thing("odd")
                .with("role", "spec", "forProvider", "roleRef")
                .with(List.of("role", 3), "spec", "forProvider", "subnetIdRefs")
                .with(Map.of("name", 7), "spec", "forProvider", "kmsKeyIdRef");

        assertThat(DeletionOrder.next(List.of(odd, role))).containsExactly(odd, role);
    }

    private static KubeObject thing(String name) {
        return KubeObject.of(new Ref(Gvk.of("example.org/v1", "Thing"), "", name));
    }
}
