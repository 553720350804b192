package dev.slipway.delivery.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnStatusTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final OwnStatus own = new OwnStatus();

    @Test
    void aLaggingCacheDoesNotHideWhatWasSaid() {
        own.said(app("5"), Map.of("phase", "Succeeded"), NOW);

        assertThat(own.newest(app("5"), NOW.plusSeconds(1)).text("status", "phase"))
                .contains("Succeeded");
        assertThat(own.newest(app("5"), NOW.plusSeconds(11)).text("status", "phase"))
                .isEmpty();
    }

    @Test
    void anOperationIsRunOnceAndANewerOneAgain() {
        own.operationCleared(app("7"));

        assertThat(own.newest(app("6"), NOW).at("operation")).isEmpty();
        assertThat(own.newest(app("8"), NOW).at("operation")).isPresent();
    }

    private static KubeObject app(String version) {
        return KubeObject.of(
                Map.of("metadata", Map.of("uid", "u", "resourceVersion", version), "operation", Map.of("sync", "x")));
    }
}
