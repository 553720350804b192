package dev.slipway.cluster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Machines are written as age, version, and + for ready, - for not ready, x for going, ! for given up. */
class ControlPlanePlanTest {

    @Test
    void machinesAreMadeOneAfterTheOther() {
        assertThat(plan(3)).isEqualTo("create");
        assertThat(plan(3, "1 new -")).isEqualTo("");
        assertThat(plan(3, "1 new +")).isEqualTo("create");
        assertThat(plan(3, "1 new +", "2 new +", "3 new +")).isEqualTo("");
    }

    @Test
    void aNewMachineComesBeforeAnOldOneGoes() {
        assertThat(plan(1, "1 old +")).isEqualTo("create");
        assertThat(plan(1, "1 old +", "2 new -")).isEqualTo("");
        assertThat(plan(1, "1 old +", "2 new +")).isEqualTo("delete 1");
        assertThat(plan(1, "1 old x", "2 new +")).isEqualTo("");
        assertThat(plan(1, "2 new +")).isEqualTo("");
    }

    @Test
    void theOldestGoesFirst() {
        assertThat(plan(2, "2 old +", "1 old +", "3 new +")).isEqualTo("delete 1");
        assertThat(plan(1, "1 new +", "2 new +")).isEqualTo("delete 1");
    }

    @Test
    void aMachineThatWasGivenUpIsReplacedUnlessItIsTheLast() {
        assertThat(plan(2, "1 new +", "2 new !")).isEqualTo("delete 2");
        assertThat(plan(1, "1 new !")).isEqualTo("");
    }

    private static String plan(int wanted, String... machines) {
        var all = List.of(machines).stream().map(ControlPlanePlanTest::machine).toList();
        var plan = ControlPlanePlan.of(all, wanted, machine -> machine.text("spec", "version")
                .orElse("")
                .equals("new"));
        return plan.create()
                ? "create"
                : plan.delete().map(one -> "delete " + one.name()).orElse("");
    }

    private static KubeObject machine(String text) {
        var parts = text.split(" ");
        var machine =
                KubeObject.of(Json.parseYaml("""
                metadata: {name: "%1$s", creationTimestamp: "2026-01-01T00:00:0%1$sZ"}
                spec: {version: %2$s}
                status:
                  conditions:
                  - {type: Ready, status: "%3$s"}
                """.formatted(parts[0], parts[1], parts[2].equals("+") ? "True" : "False"))
                        .get(0));
        return switch (parts[2]) {
            case "x" -> machine.with("2026-01-01T00:01:00Z", "metadata", "deletionTimestamp");
            case "!" ->
                machine.with(
                        List.of(java.util.Map.of("type", "OwnerRemediated", "status", "False")),
                        "status",
                        "conditions");
            default -> machine;
        };
    }
}
