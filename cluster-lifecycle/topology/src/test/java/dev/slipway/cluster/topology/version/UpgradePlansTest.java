package dev.slipway.cluster.topology.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradePlansTest {

    @Test
    void theClassesListIsReadInOrder() {
        var versions = List.of("v1.40.2", "v1.41.0", "v1.43.1", "v1.42.3");
        assertThat(UpgradePlans.alongClass(versions, "v1.42.3", "v1.40.2").controlPlane())
                .as("what stands after a version that is too high is not found")
                .containsExactly("v1.41.0");
    }

    @Test
    void workersTooFarBehindStayWhereTheyAre() {
        var plan = UpgradePlans.compute(
                "v1.45.0",
                "v1.44.0",
                List.of("v1.39.0"),
                (desired, controlPlane, workers) -> new UpgradePlan(List.of("v1.45.0"), List.of()));
        assertThat(plan).isEqualTo(new UpgradePlan(List.of("v1.45.0"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.40.0-01", "v1.40-rc.1", "v1.40.0-", "v1.40.0+", "v1.40.0-a..b", "1.40.x"})
    void whatIsNoVersionIsRefused(String text) {
        assertThatThrownBy(() -> KubeVersion.parse(text, "here")).isInstanceOf(FaultException.class);
    }
}
