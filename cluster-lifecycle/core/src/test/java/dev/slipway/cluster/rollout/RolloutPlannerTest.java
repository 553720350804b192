package dev.slipway.cluster.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolloutPlannerTest {

    @Test
    void aBrokenOldMachineThatBlocksEverythingIsGivenUp() {
        List<SetPlan> plans = plan(3, new Limits(1, 0), set("new", 1, 1, 1), set("old", 3, 3, 2));

        assertThat(plans).extracting(SetPlan::replicas).containsExactly(2, 1);
        assertThat(plans.get(0).reasons())
                .containsExactly("scaling down by 1 to unblock rollout stuck due to unavailable Machine on oldMS");
    }

    @Test
    void anyMachineThatGoesMayBeAnAvailableOne() {
        List<SetPlan> plans = plan(4, new Limits(1, 1), set("new", 1, 1, 1), set("old", 4, 4, 3));

        assertThat(plans).extracting(SetPlan::replicas).containsExactly(3, 1);
        assertThat(plans.get(0).reasons()).containsExactly("4 available replicas > 3 minimum available replicas");
    }

    @Test
    void oldMachinesStayWhileTheNewOnesDoNotBecomeAvailable() {
        List<SetPlan> plans = plan(3, new Limits(1, 0), set("new", 1, 1, 0), set("old", 3, 3, 3));

        assertThat(plans).extracting(SetPlan::replicas).containsExactly(3, 1);
    }

    @Test
    void nothingChangesOnceEverythingIsCurrent() {
        SetPlan plan = plan(3, new Limits(1, 0), set("new", 3, 3, 3)).get(0);

        assertThat(plan.replicas()).isEqualTo(3);
        assertThat(plan.annotations()).containsEntry(RolloutKeys.REVISION, "1");
    }

    @Test
    void goingBackToAnOldTemplateMakesItTheNewestRevision() {
        SetState back = new SetState("back", 0, 0, 0, 0, Map.of(RolloutKeys.REVISION, "1"), List.of());
        SetState other = new SetState("other", 3, 3, 3, 3, Map.of(RolloutKeys.REVISION, "2"), List.of());

        assertThat(plan(3, new Limits(1, 0), back, other).get(1).annotations())
                .containsEntry(RolloutKeys.REVISION, "3");
    }

    @Test
    void aNumberInQuotesIsNoNumber() {
        assertThatThrownBy(() -> Limits.of(Optional.of("5"), Optional.of(0), 3))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("maxSurge \"5\"")
                .hasMessageContaining("without quotes");
    }

    private static List<SetPlan> plan(int replicas, Limits limits, SetState current, SetState... old) {
        return RolloutPlanner.plan(
                new Rollout(replicas, Strategy.ROLLING_UPDATE, limits, current, false, List.of(old), Set.of()));
    }

    private static SetState set(String name, int wanted, int existing, int available) {
        return new SetState(name, wanted, existing, available, available, Map.of(), List.of());
    }
}
