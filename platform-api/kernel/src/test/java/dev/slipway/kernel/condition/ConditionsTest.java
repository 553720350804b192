package dev.slipway.kernel.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.meta.Condition;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final Instant THEN = Instant.parse("2024-01-01T10:00:00.123Z");
    private static final Instant NOW = Instant.parse("2024-01-01T11:30:00.999Z");

    @Test
    void timeMovesOnlyWhenTheStatusChanges() {
        Conditions first = Conditions.continuing(List.of(), 1L, THEN).isFalse("Ready", "Creating", "soon");
        Conditions again = Conditions.continuing(first.list(), 2L, NOW).isFalse("Ready", "Waiting", "later");
        Conditions ready = Conditions.continuing(again.list(), 3L, NOW).isTrue("Ready", "Available", null);

        assertThat(time(first)).isEqualTo("2024-01-01T10:00:00Z");
        assertThat(time(again)).isEqualTo("2024-01-01T10:00:00Z");
        assertThat(again.get("Ready"))
                .contains(new Condition("Ready", "False", "Waiting", "later", "2024-01-01T10:00:00Z", 2L));
        assertThat(time(ready)).isEqualTo("2024-01-01T11:30:00Z");
    }

    @Test
    void unknownIsAStatusOfItsOwn() {
        Conditions first = Conditions.continuing(List.of(), null, THEN).isFalse("Ready", "Creating", null);
        Conditions unknown = Conditions.continuing(first.list(), null, NOW).isUnknown("Ready", "FatalError", null);

        assertThat(time(unknown)).isEqualTo("2024-01-01T11:30:00Z");
    }

    @Test
    void aConditionWithoutATimeGetsOne() {
        Condition timeless = new Condition("Ready", "True", "Available", null, "", null);

        assertThat(time(Conditions.continuing(List.of(timeless), 1L, NOW).isTrue("Ready", "Available", null)))
                .isEqualTo("2024-01-01T11:30:00Z");
    }

    @Test
    void orderIsThatOfFirstAppearance() {
        Conditions conditions = Conditions.continuing(List.of(), 1L, NOW)
                .isTrue("Synced", "ReconcileSuccess", null)
                .isFalse("Ready", "Creating", null)
                .isFalse("Synced", "ReconcileError", "x");

        assertThat(conditions.list()).extracting(Condition::type).containsExactly("Synced", "Ready");
    }

    @Test
    void withoutTakesOneAwayAndLeavesTheOthers() {
        Conditions conditions =
                Conditions.continuing(List.of(), 1L, NOW).isTrue("A", "a", null).isTrue("B", "b", null);

        assertThat(conditions.without("A").list()).extracting(Condition::type).containsExactly("B");
        assertThat(conditions.list()).hasSize(2);
    }

    private static String time(Conditions conditions) {
        return conditions.get("Ready").orElseThrow().lastTransitionTime();
    }
}
