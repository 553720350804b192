package dev.slipway.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemporalTargetTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:7233", "temporal-frontend.temporal.svc:7233", "[::1]:7233"})
    void takesHostAndPort(String address) {
        assertThat(TemporalTarget.of(address)).isEqualTo(new TemporalTarget(address, "default"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "temporal", "http://temporal:7233", "temporal:port", "temporal:7233/x", ":7233"})
    void refusesWhatIsNeither(String address) {
        assertThatThrownBy(() -> TemporalTarget.of(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("host:port");
    }

    @Test
    void refusesAnEmptyNamespace() {
        assertThatThrownBy(() -> new TemporalTarget("127.0.0.1:7233", " ")).hasMessageContaining("namespace");
    }
}
