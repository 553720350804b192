package dev.slipway.cluster.local.plane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

    @ParameterizedTest
    @CsvSource({
        "v1.35.2, v1.35.2, the same",
        "v1.35.2, v1.35.9, a newer patch",
        "v1.35.2, v1.36.0, the next minor version",
        "v1.35.9, v1.36.3, the next minor version with an older patch",
        "'', v1.36.3, nothing runs yet",
    })
    void mayFollow(String from, String to, String why) {
        assertThat(Versions.refusal(from, to)).as(why).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "v1.35.2, v1.37.0, one minor version at a time",
        "v1.36.3, v1.36.2, cannot go back",
        "v1.36.3, v1.35.9, cannot go back",
        "v1.36.3, v2.0.0, one minor version at a time",
    })
    void mayNotFollow(String from, String to, String said) {
        assertThat(Versions.refusal(from, to).orElseThrow())
                .contains(said)
                .contains(from)
                .contains(to);
    }
}
