package dev.slipway.cluster.aws.plane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionsTest {

    @Test
    void eksKnowsMinorVersionsOnly() {
        assertThat(Versions.minor("v1.33.4")).isEqualTo("1.33");
        assertThat(Versions.minor("1.34")).isEqualTo("1.34");
        assertThat(Versions.minor("latest")).isEqualTo("latest");
    }

    @Test
    void oneMinorVersionIsTheNextStep() {
        assertThat(Versions.refusal("1.33", "v1.33.9")).isEmpty();
        assertThat(Versions.refusal("1.33", "v1.34.0")).isEmpty();
        assertThat(Versions.refusal("1.33", "v1.35.0").orElseThrow()).contains("one minor version at a time");
        assertThat(Versions.refusal("1.33", "v2.33.0").orElseThrow()).contains("one minor version at a time");
        assertThat(Versions.refusal("1.33", "v1.32.0").orElseThrow()).contains("EKS cannot go back");
    }

    @Test
    void whatIsUnknownIsLeftToEks() {
        assertThat(Versions.refusal(null, "v1.35.0")).isEmpty();
        assertThat(Versions.refusal("1.33", null)).isEmpty();
        assertThat(Versions.isLater("1.34", null)).isFalse();
        assertThat(Versions.isLater("1.34", "1.33")).isTrue();
    }
}
