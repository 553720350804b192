package dev.slipway.provider.gcp.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

    @ParameterizedTest
    @CsvSource({
        "1.33.4-gke.1000, 1.33, true",
        "1.33.4-gke.1000, 1.33.4-gke.1000, true",
        "1.33.4-gke.1000, 1.33.4-gke.1001, false",
        "1.33.4-gke.1000, 1.34, false",
        "1.33.4-gke.1000, 1.9.9, true",
        "1.33.4-gke.1000, latest, true",
        "1.33.4-gke.1000, -, true",
        "1.33, 1.33.1, false"
    })
    void minimumIsMetByItselfAndByWhatIsNewer(String seen, String wanted, boolean met) {
        assertThat(Versions.isAtLeast(seen, wanted)).isEqualTo(met);
    }
}
