package dev.slipway.delivery.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({
        "1000m, 1",
        "0.5, 500m",
        "100000, 100k",
        "1500m, 1500m",
        "0, 0",
        "0Mi, 0",
        "1024Mi, 1Gi",
        "0.5Gi, 512Mi",
        "1.5Gi, 1536Mi",
        "134217728, 134217728",
        "128Mi, 128Mi",
        "512, 512",
        "1e3, 1e3",
        "12e-1, 1200e-3",
        "0.0000000001, 1n",
        "-1000m, -1"
    })
    void areWrittenInOneForm(String written, String canonical) {
        assertThat(Quantities.canonical(written)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mi", "1 Gi", "1Qi", "one", "1e", "0x10", "1.2.3"})
    void otherTextsAreNone(String text) {
        assertThat(Quantities.canonical(text)).isEmpty();
    }
}
