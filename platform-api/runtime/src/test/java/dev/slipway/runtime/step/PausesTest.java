package dev.slipway.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.outcome.Fault;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PausesTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "5000, 0, 5000, first look when the body asked for it",
        "5000, 1, 7500, then half as much again",
        "5000, 100, 30000, never more than half a minute",
        "200, 100, 2000, never more than ten times what was asked",
        "60000, 100, 60000, never less than what was asked",
        "0, 9, 0, an impatient body is not slowed down",
    })
    void pollsSlowDown(long asked, int looks, long expected, String why) {
        assertThat(Pauses.beforePoll(Duration.ofMillis(asked), looks)).as(why).isEqualTo(Duration.ofMillis(expected));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void retriesBeginSoonAndEndAtOneAMinute(Fault fault) {
        Random random = new Random(1);
        assertThat(Pauses.beforeRetry(fault, 1, random)).isLessThanOrEqualTo(Duration.ofSeconds(72));
        assertThat(Pauses.beforeRetry(fault, 1_000_000, random))
                .isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
    }

    @Test
    void firstRetryOfABlipComesWithinASecondOrSo() {
        assertThat(Pauses.beforeRetry(Fault.UNAVAILABLE, 1, new Random(1)))
                .isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
    }
}
