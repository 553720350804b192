package dev.slipway.cloud.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacerTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicLong slept = new AtomicLong();
    private final Pacer pacer = new Pacer(now::get, nanos -> {
        slept.addAndGet(nanos);
        now.addAndGet(nanos);
    });

    @Test
    void burstPassesWithoutWaiting() {
        calls((int) Pacer.BURST);

        assertThat(slept).hasValue(0);
    }

    @Test
    void afterTheBurstCallsComeAtTheRate() {
        calls((int) Pacer.BURST + (int) Pacer.FASTEST);

        assertThat(slept.get()).isBetween(950_000_000L, 1_050_000_000L);
    }

    @Test
    void throttlingHalvesTheRateForEveryone() {
        pacer.slowDown();

        assertThat(pacer.rate()).isEqualTo(Pacer.FASTEST / 2);
        calls(5);
        assertThat(slept.get()).isGreaterThan(300_000_000L);
    }

    @Test
    void rateNeverFallsBelowTheSlowestAndRecovers() {
        for (int i = 0; i < 20; i++) {
            pacer.slowDown();
        }
        assertThat(pacer.rate()).isEqualTo(Pacer.SLOWEST);

        now.addAndGet(120_000_000_000L);
        assertThat(pacer.rate()).isEqualTo(Pacer.FASTEST);
    }

    @Test
    void longWaitIsAFaultInsteadOfAHeldThread() {
        Pacer crowded = new Pacer(now::get, slept::addAndGet);
        for (int i = 0; i < 20; i++) {
            crowded.slowDown();
        }
        crowded.await();

        assertThatThrownBy(crowded::await).isInstanceOfSatisfying(FaultException.class, e -> assertThat(e.fault())
                .isEqualTo(Fault.THROTTLED));
        assertThat(slept.get()).isLessThanOrEqualTo(Pacer.PATIENCE.toNanos());
    }

    @Test
    void clockThatStandsStillGivesNoTokens() {
        calls((int) Pacer.BURST);
        pacer.await();

        assertThat(slept.get()).isPositive();
    }

    private void calls(int count) {
        for (int i = 0; i < count; i++) {
            pacer.await();
        }
    }
}
