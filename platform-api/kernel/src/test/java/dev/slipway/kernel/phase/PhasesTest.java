package dev.slipway.kernel.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhasesTest {

    private static final Outcome STALLED = Outcome.stalled("Taken", "choose another name");

    private final List<String> ran = new ArrayList<>();

    @Test
    void chainStopsAtTheFirstThatIsNotDone() {
        Outcome outcome =
                Phases.chain(ran, phase("a", Outcome.done()), phase("b", STALLED), phase("c", Outcome.done()));

        assertThat(outcome).isEqualTo(STALLED);
        assertThat(ran).containsExactly("a", "b");
    }

    @Test
    void chainIsDoneWhenAllAre() {
        assertThat(Phases.chain(ran, phase("a", Outcome.done()), phase("b", Outcome.done())))
                .isEqualTo(Outcome.done());
        assertThat(ran).containsExactly("a", "b");
    }

    @Test
    void allRunsEveryOneAndReturnsTheWorst() {
        Outcome outcome = Phases.all(ran, phase("a", STALLED), phase("b", Outcome.done()));

        assertThat(outcome).isEqualTo(STALLED);
        assertThat(ran).containsExactly("a", "b");
    }

    @Test
    void anExpectedFaultBecomesTheOutcome() {
        Phase<List<String>> denied = scope -> {
            throw new FaultException(Fault.DENIED, "no rights");
        };

        assertThat(Phases.chain(ran, denied, phase("b", Outcome.done())))
                .isEqualTo(Outcome.failed(Fault.DENIED, "no rights"));
        assertThat(Phases.all(ran, denied, phase("b", Outcome.done())))
                .isEqualTo(Outcome.failed(Fault.DENIED, "no rights"));
        assertThat(ran).as("only all() goes on").containsExactly("b");
    }

    @Test
    void aBugIsNotAnOutcome() {
        Phase<List<String>> bug = scope -> {
            throw new IllegalStateException("bug");
        };

        assertThatThrownBy(() -> Phases.chain(ran, bug)).isInstanceOf(IllegalStateException.class);
    }

    private static Phase<List<String>> phase(String name, Outcome outcome) {
        return scope -> {
            scope.add(name);
            return outcome;
        };
    }
}
