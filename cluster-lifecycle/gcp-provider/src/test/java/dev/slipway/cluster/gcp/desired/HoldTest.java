package dev.slipway.cluster.gcp.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoldTest {

    private static final KubeObject RESOURCE = Objects.yaml("metadata: {name: n, namespace: team}");

    private static Hold of(KubeObject live, boolean marked) {
        return Hold.of(Optional.of(live), resource -> marked);
    }

    @Test
    void nothingIsMadeBeforeALook() {
        assertThat(Hold.of(Optional.empty(), resource -> true)).isEqualTo(Hold.LOOKED_AT);
        assertThat(of(RESOURCE.with(List.of("Observe"), "spec", "managementPolicies"), true))
                .isEqualTo(Hold.LOOKED_AT);
    }

    @Test
    void whatIsAbsentIsMadeAndOursFromThenOn() {
        KubeObject absent = Objects.absent(Objects.observing(RESOURCE));

        assertThat(of(absent, false)).isEqualTo(Hold.OURS);
        assertThat(of(absent.with(List.of("*"), "spec", "managementPolicies"), false))
                .isEqualTo(Hold.OURS);
    }

    @Test
    void absenceOfAnEarlierGenerationDoesNotCount() {
        KubeObject absent = Objects.absent(Objects.observing(RESOURCE)).with(2, "metadata", "generation");

        assertThat(of(absent, false)).isEqualTo(Hold.LOOKED_AT);
    }

    @Test
    void whatIsThereIsOursOnlyWithTheMark() {
        KubeObject there = Objects.ready(Objects.observing(RESOURCE));

        assertThat(of(there, true)).isEqualTo(Hold.OURS);
        assertThat(of(there, false)).isEqualTo(Hold.THEIRS);
        assertThat(Hold.isTheirs(there)).isTrue();
    }

    @Test
    void whatCannotBeSeenIsNeitherMadeNorTakenOver() {
        assertThat(of(Objects.observing(RESOURCE), true)).isEqualTo(Hold.LOOKED_AT);
    }
}
