package dev.slipway.cluster.gcp.desired;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

    @ParameterizedTest
    @CsvSource({"v1.33.4,1.33.4", "1.33.4-gke.1000,1.33.4", "1.33,1.33", "v1.33.4-gke.5,1.33.4"})
    void versionsAreWrittenAsGkeTakesThem(String given, String plain) {
        assertThat(Versions.plain(given)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "1.33.4-gke.1000,v1.33.9",
        "1.33.4-gke.1000,v1.34.0",
        "1.33.4-gke.1000,1.34",
        "1.33.4-gke.1000,v1.33.1",
        "'',v1.34.0"
    })
    void oneMinorAtATimeIsTaken(String running, String wanted) {
        assertThat(Versions.refusal(running, wanted)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.33.4-gke.1000,v1.35.0,ask for version 1.34 first",
        "1.33.4,v2.0.0,in one step",
        "1.33.4,v1.32.9,cannot go back",
        "1.33.4,latest,no version of Kubernetes",
        "'',newest,no version of Kubernetes",
        "1.33.4,'',no version of Kubernetes",
        "1.33.4,v1.99999999999.0,no version of Kubernetes"
    })
    void otherStepsAreRefusedWithWhatToDo(String running, String wanted, String why) {
        assertThat(Versions.refusal(running, wanted).orElseThrow()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "v1.34.0,1.33.4,true",
        "v1.33.5,1.33.4,true",
        "v1.33.4,1.33.4,false",
        "v1.33,1.33.4,false",
        "v1.32.9,1.33.4,false",
        "newest,1.33.4,false"
    })
    void nodesAreAheadOnlyOfAnOlderControlPlane(String nodes, String plane, boolean ahead) {
        assertThat(Versions.isAhead(nodes, plane)).isEqualTo(ahead);
    }

    @Test
    void olderFieldCountsWhereTheNewOneIsMissing() {
        assertThat(Versions.wanted(Objects.yaml("spec: {controlPlaneVersion: 1.32.1}")))
                .contains("1.32.1");
        assertThat(Versions.wanted(Objects.yaml("spec: {controlPlaneVersion: 1.32.1, version: v1.33.0}")))
                .contains("v1.33.0");
    }
}
