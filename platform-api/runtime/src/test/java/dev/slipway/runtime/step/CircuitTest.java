package dev.slipway.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Instant now = NOON;
    private final Circuit circuit = new Circuit(() -> now, Duration.ofSeconds(2));

    @Test
    void isOpenForAMomentAfterAFailure() {
        circuit.failed("connection refused");

        assertThat(circuit.open()).isPresent();
        now = NOON.plusSeconds(2);
        assertThat(circuit.open()).isEmpty();
        assertThat(circuit.current()).isPresent();
    }

    @Test
    void outageCountsFromItsFirstFailure() {
        circuit.failed("connection refused");
        now = NOON.plusSeconds(60);
        circuit.failed("no answer in time");

        assertThat(circuit.current()).contains(new Circuit.Outage(NOON, "no answer in time", NOON.plusSeconds(60)));
    }

    @Test
    void successEndsTheOutage() {
        circuit.failed("connection refused");
        circuit.succeeded();

        assertThat(circuit.open()).isEmpty();
        assertThat(circuit.current()).isEmpty();
    }
}
