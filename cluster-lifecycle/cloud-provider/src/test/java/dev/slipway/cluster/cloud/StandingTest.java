package dev.slipway.cluster.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Progress READY = new Progress.Ready();
    private static final Progress WAITING = new Progress.Waiting("vpc", "is being made", Instant.EPOCH);
    private static final Progress FAILED = new Progress.Failed("cluster", "No.", "Ask.", Instant.EPOCH);

    @Test
    void furtherStepsCountForTheWhole() {
        Standing parts = new Standing(WAITING, Map.of("VpcReady", WAITING));

        assertThat(parts.with(Map.of("Inside", FAILED)).whole()).isEqualTo(FAILED);
        assertThat(parts.with(Map.of("Inside", READY)).whole()).isEqualTo(WAITING);
        assertThat(parts.with(Map.of("Inside", READY)).steps()).containsOnlyKeys("VpcReady", "Inside");
        assertThat(parts.with(Map.of())).isEqualTo(parts);
    }
}
