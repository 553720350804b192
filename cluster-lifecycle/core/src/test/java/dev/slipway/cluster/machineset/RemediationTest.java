package dev.slipway.cluster.machineset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemediationTest {

    private static KubeObject machine(String name, String owner, String status, String more) {
        return KubeObject.of(
                Json.parseYaml("""
                metadata:
                  name: %s
                  ownerReferences: [{apiVersion: cluster.x-k8s.io/v1beta2, kind: %s, name: o, uid: u, controller: true}]
                  creationTimestamp: 2026-01-01T00:00:00Z
                  %s
                status: {conditions: [{type: OwnerRemediated, status: '%s'}]}
                """.formatted(name, owner, more, status)).get(0));
    }

    private static final KubeObject LATER =
            machine("a", "MachineSet", "False", "").with("2026-01-02T00:00:00Z", "metadata", "creationTimestamp");
    private static final KubeObject FIRST = machine("b", "MachineSet", "False", "");
    private static final KubeObject GOING =
            machine("c", "MachineSet", "False", "deletionTimestamp: 2026-01-03T00:00:00Z");

    @Test
    void theOldestGoFirstAndNotMoreThanMay() {
        assertThat(Remediation.doomed(List.of(LATER, FIRST), 1)).containsExactly(FIRST);
        assertThat(Remediation.doomed(List.of(LATER, FIRST), 5)).containsExactly(FIRST, LATER);
    }

    @Test
    void thoseThatAreGoingCount() {
        assertThat(Remediation.doomed(List.of(LATER, FIRST, GOING), 2)).containsExactly(FIRST);
        assertThat(Remediation.doomed(List.of(FIRST, GOING), 1)).isEmpty();
        assertThat(Remediation.doomed(List.of(FIRST, GOING), 0)).isEmpty();
    }

    @Test
    void onlyWhatAHealthCheckHasHandedOverToTheSetIsTouched() {
        assertThat(Remediation.doomed(
                        List.of(
                                machine("x", "InMemoryControlPlane", "False", ""),
                                machine("y", "MachineSet", "True", ""),
                                machine("z", "MachineSet", "Unknown", "")),
                        5))
                .isEmpty();
    }
}
