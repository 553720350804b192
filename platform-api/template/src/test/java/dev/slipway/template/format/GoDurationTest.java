package dev.slipway.template.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoDurationTest {

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "5s, PT5S",
        "1h30m, PT1H30M",
        "-1.5s, PT-1.5S",
        "+.5h, PT30M",
        "1.s, PT1S",
        "300ms, PT0.3S",
        "2us3ns, PT0.000002003S",
        "1m0s, PT1M"
    })
    void durationsAreRead(String text, Duration wanted) {
        assertThat(GoDuration.parse(text)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | time: invalid duration \"\"",
                "- | time: invalid duration \"-\"",
                "5 | time: missing unit in duration \"5\"",
                "1h5 | time: missing unit in duration \"1h5\"",
                "5x | time: unknown unit \"x\" in duration \"5x\"",
                ".s | time: invalid duration \".s\"",
                "99999999999h | time: invalid duration \"99999999999h\"",
            })
    void whatIsNoDurationIsRefusedInGosWords(String text, String message) {
        assertThatThrownBy(() -> GoDuration.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
