package dev.slipway.portal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T10:04:15Z, 45s",
        "2026-01-02T10:01:48Z, 3m12s",
        "2026-01-02T04:58:00Z, 5h7m",
        "2025-12-21T10:05:00Z, 12d",
        "2026-01-02T11:00:00Z, 0s",
        "yesterday, -",
    })
    void isAsShortAsPeopleReadIt(String time, String age) {
        assertThat(Ages.since(time, Instant.parse("2026-01-02T10:05:00Z"))).isEqualTo(age);
    }
}
