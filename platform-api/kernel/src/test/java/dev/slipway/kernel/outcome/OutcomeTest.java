package dev.slipway.kernel.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

    private static final Outcome DONE = Outcome.done();
    private static final Outcome SOON = Outcome.requeue(Duration.ofSeconds(1), "soon");
    private static final Outcome LATER = Outcome.requeue(Duration.ofMinutes(1), "later");
    private static final Outcome STALLED = Outcome.stalled("Taken", "choose another name");
    private static final Outcome FAILED = Outcome.failed(Fault.THROTTLED, "slow down");

    @Test
    void worstOfNothingIsDone() {
        assertThat(Outcome.worst(List.of())).isEqualTo(DONE);
    }

    @Test
    void failureIsWorseThanStallingWhichIsWorseThanWaiting() {
        assertThat(Outcome.worst(List.of(DONE, SOON, STALLED, FAILED))).isEqualTo(FAILED);
        assertThat(Outcome.worst(List.of(STALLED, SOON, DONE))).isEqualTo(STALLED);
        assertThat(Outcome.worst(List.of(DONE, LATER))).isEqualTo(LATER);
    }

    @Test
    void ofTwoWaitsTheShorterWins() {
        assertThat(Outcome.worst(List.of(LATER, SOON))).isEqualTo(SOON);
        assertThat(Outcome.worst(List.of(SOON, LATER))).isEqualTo(SOON);
    }

    @Test
    void ofTwoFailuresTheFirstIsKept() {
        assertThat(Outcome.worst(List.of(FAILED, Outcome.failed(Fault.INTERNAL, "other"))))
                .isEqualTo(FAILED);
    }

    @Test
    void foldAnswersForEveryOutcome() {
        assertThat(List.of(DONE, SOON, STALLED, FAILED))
                .extracting(outcome -> outcome.<String>fold(
                        done -> "done", Outcome.Requeue::reason, Outcome.Stalled::reason, failed -> failed.fault()
                                .reason()))
                .containsExactly("done", "soon", "Taken", "Throttled");
    }

    @Test
    void onlyAnInvalidRequestIsHopelessWithoutAChange() {
        assertThat(Fault.values()).filteredOn(fault -> !fault.isRetryable()).containsExactly(Fault.INVALID);
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultHasAReasonInOneWordAndAWait(Fault fault) {
        assertThat(fault.reason()).matches("[A-Z][A-Za-z]+");
        assertThat(fault.retryAfter()).isPositive();
    }

    @Test
    void aFaultWithoutAMessageExplainsItselfByItsReason() {
        FaultException fault = new FaultException(Fault.DENIED, "no rights", new IllegalStateException("403"));

        assertThat(fault.explanation()).isEqualTo("no rights");
        assertThat(Outcome.failed(fault)).isEqualTo(Outcome.failed(Fault.DENIED, "no rights"));
    }
}
