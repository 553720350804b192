package dev.slipway.cluster.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are those of Kubernetes' own arithmetic. */
class LimitsTest {

    @ParameterizedTest
    @CsvSource({
        "25%, 10, 3, 2",
        "+25%, 10, 3, 2",
        "-25%, 10, -2, -3",
        "1%, 3, 1, 0",
        "10000000000%, 3, 300000000, 300000000",
        "99999999999%, 3, -1294967296, -1294967297",
        "9223372036854775807%, 1, 2061584304, 2061584304",
        "9223372036854775807%, 1000, 0, 0",
        "00000000000000000000050%, 4, 2, 2",
        "0%, 0, 0, 0"
    })
    void percentages(String percentage, int total, int up, int down) {
        assertThat(Limits.scaled("maxSurge", Optional.of(percentage), total, true))
                .isEqualTo(up);
        assertThat(Limits.scaled("maxSurge", Optional.of(percentage), total, false))
                .isEqualTo(down);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9223372036854775808%", "-9223372036854775809%", "25", "%", "+%", "2.5%", "25 %", "25%%", ""})
    void whatIsNone(String text) {
        assertThatThrownBy(() -> Limits.scaled("maxSurge", Optional.of(text), 3, true))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("maxSurge");
    }
}
