package dev.slipway.provider.nop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.api.nop.NopResource.ConditionAfter;
import dev.slipway.api.nop.NopResource.Parameters;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");

    private static Standing after(Duration age, ConditionAfter... conditions) {
        return Schedule.of(new Parameters(List.of(conditions), null, null)).standing(CREATED, CREATED.plus(age));
    }

    private static ConditionAfter ready(String time, String status) {
        return new ConditionAfter(time, "Ready", status, null);
    }

    @Test
    void nothingIsSaidBeforeItIsDue() {
        Standing standing = after(Duration.ofSeconds(3), ready("10s", "True"));

        assertThat(standing.said()).isEmpty();
        assertThat(standing.lookAgain()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void theLatestOfAKindCounts() {
        ConditionAfter[] wave = {ready("0s", "False"), ready("20s", "True"), ready("10s", "Unknown")};

        assertThat(after(Duration.ZERO, wave).said())
                .extracting(Standing.Said::status)
                .containsExactly("False");
        assertThat(after(Duration.ofSeconds(10), wave).said())
                .extracting(Standing.Said::status)
                .containsExactly("Unknown");
        assertThat(after(Duration.ofMinutes(1), wave).said())
                .extracting(Standing.Said::status)
                .containsExactly("True");
        assertThat(after(Duration.ofMinutes(1), wave).lookAgain()).isNull();
    }

    @Test
    void typesAreIndependentAndReasonsAreKept() {
        Standing standing = after(
                Duration.ofSeconds(1),
                new ConditionAfter("1s", "Green", "True", "Painted"),
                ready("1s", "True"),
                ready("1h", "False"));

        assertThat(standing.said())
                .containsExactlyInAnyOrder(
                        new Standing.Said("Green", "True", "Painted", null),
                        new Standing.Said("Ready", "True", "", null));
    }

    @Test
    void emptyScheduleSaysNothingForEver() {
        assertThat(Schedule.of(new Parameters(null, null, null)).standing(CREATED, CREATED))
                .isEqualTo(Standing.of(List.of()));
    }

    @Test
    void timeThatIsNoneNamesItsField() {
        for (String bad : List.of("", "soon", "10", "-3s", "1s ", "99999999999999999999h")) {
            assertThatThrownBy(() -> after(Duration.ZERO, ready("1s", "True"), ready(bad, "True")))
                    .isInstanceOfSatisfying(FaultException.class, fault -> {
                        assertThat(fault.fault()).isEqualTo(Fault.INVALID);
                        assertThat(fault.explanation()).contains("conditionAfter[1].time");
                    });
        }
    }

    @Test
    void durationsAreGos() {
        assertThat(GoDuration.parse("1h30m")).contains(Duration.ofMinutes(90));
        assertThat(GoDuration.parse("1.5s")).contains(Duration.ofMillis(1500));
        assertThat(GoDuration.parse("250ms")).contains(Duration.ofMillis(250));
        assertThat(GoDuration.parse("0")).contains(Duration.ZERO);
    }
}
