package dev.slipway.terraform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How often a Git server is asked the same thing. */
class RevisionsTest {

    private static final Duration AGE = Duration.ofSeconds(30);

    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final Revisions revisions = new Revisions(() -> now);
    private int asked;

    private String commit(String question, Duration age) {
        return revisions.commit(question, age, () -> question + "-" + ++asked);
    }

    private void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    @Test
    void manyAskOnceUntilTheAnswerIsOld() {
        assertThat(commit("main", AGE)).isEqualTo("main-1");
        pass(29);
        assertThat(commit("main", AGE)).isEqualTo("main-1");
        assertThat(commit("other", AGE)).isEqualTo("other-2");
        pass(2);
        assertThat(commit("main", AGE)).isEqualTo("main-3");
    }

    @Test
    void whoWantsTheNewestGetsItAndLeavesItForTheOthers() {
        assertThat(commit("main", AGE)).isEqualTo("main-1");
        assertThat(commit("main", Duration.ZERO)).isEqualTo("main-2");
        assertThat(commit("main", AGE)).isEqualTo("main-2");
    }

    private String fail(Duration age) {
        return revisions.commit("main", age, () -> {
            asked++;
            throw new FaultException(Fault.UNAVAILABLE, "no answer " + asked);
        });
    }

    @Test
    void aFailureIsNotRepeatedByEverybodyAndSoonForgotten() {
        assertThatThrownBy(() -> fail(AGE)).hasMessage("no answer 1");
        pass(4);
        assertThatThrownBy(() -> fail(AGE)).hasMessage("no answer 1");
        assertThatThrownBy(() -> fail(Duration.ZERO)).hasMessage("no answer 2");
        pass(6);
        assertThat(commit("main", AGE)).isEqualTo("main-3");
    }
}
