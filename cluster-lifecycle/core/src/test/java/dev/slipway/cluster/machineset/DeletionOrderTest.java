package dev.slipway.cluster.machineset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DeletionOrderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void whoGoesAnywayGoesFirstAndBrokenOnesBeforeGoodOnes() {
        KubeObject good = machine("good", 1);
        KubeObject broken = good.with("broken", "metadata", "name").without("status", "nodeRef");
        KubeObject updating = good.with("updating", "metadata", "name")
                .withAnnotation("in-place-updates.internal.cluster.x-k8s.io/update-in-progress", "");
        KubeObject marked =
                good.with("marked", "metadata", "name").withAnnotation("cluster.x-k8s.io/delete-machine", "");
        KubeObject going =
                good.with("going", "metadata", "name").with("2026-03-01T11:00:00Z", "metadata", "deletionTimestamp");

        assertThat(DeletionOrder.RANDOM.sorted(List.of(good, broken, updating, marked, going), NOW))
                .extracting(KubeObject::name)
                .containsExactly("going", "marked", "updating", "broken", "good");
    }

    @Test
    void theOldestGoesFirstWhereThatIsAskedFor() {
        List<KubeObject> machines = List.of(machine("young", 1), machine("old", 20), machine("middle", 5));

        assertThat(DeletionOrder.OLDEST.sorted(machines, NOW))
                .extracting(KubeObject::name)
                .containsExactly("old", "middle", "young");
        assertThat(DeletionOrder.NEWEST.sorted(machines, NOW))
                .extracting(KubeObject::name)
                .containsExactly("young", "middle", "old");
    }

    @Test
    void ageWeighsAsMuchAsTheFormulaSays() {
        assertThat(DeletionOrder.OLDEST.priority(machine("one", 10), NOW))
                .isCloseTo(50 * (1 - Math.exp(-1)), Offset.offset(0.001));
    }

    @Test
    void onlyAsManyAreRemediatedAtATimeAsIsAllowed() {
        List<KubeObject> machines = List.of(asked("b", 1), asked("a", 3), asked("c", 2), machine("good", 9));

        assertThat(Remediation.doomed(machines, 2)).extracting(KubeObject::name).containsExactly("a", "c");
        assertThat(Remediation.doomed(machines, Integer.MAX_VALUE)).hasSize(3);
        KubeObject going = machines.get(0).with("2026-03-01T11:00:00Z", "metadata", "deletionTimestamp");
        assertThat(Remediation.doomed(List.of(going, machines.get(1)), 1)).isEmpty();
    }

    private static KubeObject asked(String name, int days) {
        return machine(name, days)
                .with(List.of(Map.of("type", "OwnerRemediated", "status", "False")), "status", "conditions")
                .with(
                        List.of(Map.of(
                                "apiVersion", "cluster.x-k8s.io/v1beta2",
                                "kind", "MachineSet",
                                "name", "set",
                                "uid", "1",
                                "controller", true)),
                        "metadata",
                        "ownerReferences");
    }

    private static KubeObject machine(String name, int days) {
        return KubeObject.of(Json.parseYaml("""
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: Machine
                metadata: {name: %s, creationTimestamp: "%s"}
                status: {nodeRef: {name: node}}
                """.formatted(name, NOW.minus(Duration.ofDays(days))))
                .get(0));
    }
}
