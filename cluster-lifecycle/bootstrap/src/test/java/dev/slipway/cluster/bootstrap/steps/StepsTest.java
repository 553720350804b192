package dev.slipway.cluster.bootstrap.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.bootstrap.profile.Keys;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    @Test
    void usersHearOfTheFirstStepThatIsMissingAndSinceWhen() {
        Steps earlier = all(NOW).waiting(Steps.AGENT, "WaitingForAgent", "it starts");
        Steps now = new Steps(Conditions.continuing(earlier.conditions().list(), 1L, NOW.plusSeconds(60)))
                .waiting(Steps.AGENT, "AgentAway", "it went")
                .waiting(Steps.ADDONS, "WaitingForAgent", null);

        Condition ready = now.summed().get(Keys.PROFILE_READY).orElseThrow();
        assertThat(ready.isFalse()).isTrue();
        assertThat(ready.reason()).isEqualTo("AgentAway");
        assertThat(ready.message()).isEqualTo("AgentEnrolled is waited for since 2026-05-01T10:00:00Z: it went");
    }

    @Test
    void allStepsTogetherMakeAClusterReady() {
        Steps steps = all(NOW);

        assertThat(steps.allDone()).isTrue();
        assertThat(steps.summed().get(Keys.PROFILE_READY).orElseThrow().isTrue())
                .isTrue();
    }

    @Test
    void whatHasNotBegunIsNotReady() {
        Steps none = new Steps(Conditions.continuing(List.of(), 1L, NOW));

        assertThat(none.allDone()).isFalse();
        assertThat(none.summed().get(Keys.PROFILE_READY).orElseThrow().message())
                .isEqualTo("ControlPlaneReachable has not begun");
    }

    @Test
    void aFaultIsSaidInItsOwnWords() {
        Condition said = all(NOW).failed(Steps.REACHABLE, new FaultException(Fault.DENIED, "the token ended"))
                .conditions()
                .get(Steps.REACHABLE)
                .orElseThrow();

        assertThat(said.reason()).isEqualTo("AccessDenied");
        assertThat(said.message()).isEqualTo("the token ended");
    }

    private static Steps all(Instant now) {
        Steps steps = new Steps(Conditions.continuing(List.of(), 1L, now));
        for (String step : Steps.ALL) {
            steps = steps.done(step, "Done");
        }
        return steps;
    }
}
