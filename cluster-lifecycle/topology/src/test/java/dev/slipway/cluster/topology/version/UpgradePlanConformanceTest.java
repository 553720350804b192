package dev.slipway.cluster.topology.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.cluster.topology.Recorded;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class UpgradePlanConformanceTest {

    private static final String FILE = "upgrade-plan.json";

    @TestFactory
    Stream<DynamicNode> upgradePlans() {
        return ConformanceRunner.suite("cluster-api")
                .table(
                        FILE,
                        "GetUpgradePlanOneMinor",
                        recorded -> plan(
                                recorded,
                                () -> UpgradePlans.oneMinor(
                                        text(recorded, "desiredVersion"),
                                        text(recorded, "currentControlPlaneVersion"))))
                .table(
                        FILE,
                        "GetUpgradePlanFromClusterClassVersions",
                        recorded -> plan(
                                recorded,
                                () -> UpgradePlans.alongClass(
                                        Recorded.texts(recorded.get("clusterClassVersions")),
                                        text(recorded, "desiredVersion"),
                                        text(recorded, "currentControlPlaneVersion"))))
                .table(FILE, "ComputeUpgradePlan", UpgradePlanConformanceTest::compute)
                .table(FILE, "IsLowerThanMinVersion", UpgradePlanConformanceTest::lower)
                .cases();
    }

    private static String text(ConformanceCase recorded, String field) {
        return recorded.get(field).asText("");
    }

    private static void plan(ConformanceCase recorded, Supplier<UpgradePlan> plan) {
        var want = recorded.get("want");
        if (want.get("error").isTextual()) {
            assertThatThrownBy(plan::get).isInstanceOf(FaultException.class);
        } else {
            assertThat(plan.get())
                    .isEqualTo(new UpgradePlan(
                            Recorded.texts(want.get("controlPlane")), Recorded.texts(want.get("workers"))));
        }
    }

    private static void compute(ConformanceCase recorded) {
        var machineDeployment = text(recorded, "machineDeploymentVersion");
        var machinePool = text(recorded, "machinePoolVersion");
        var generated = recorded.get("generatorResult");
        Supplier<UpgradePlan> plan = () -> UpgradePlans.compute(
                text(recorded, "topologyVersion"),
                text(recorded, "controlPlaneVersion"),
                List.of(machineDeployment, machinePool),
                (desired, controlPlane, workers) -> {
                    assertThat(recorded.get("generatorUsed").asBoolean()).isTrue();
                    if (generated.path("error").isTextual()) {
                        throw new FaultException(
                                Fault.UNAVAILABLE, generated.path("error").asText());
                    }
                    return new UpgradePlan(
                            Recorded.texts(generated.path("controlPlaneUpgrades")),
                            Recorded.texts(generated.path("workersUpgrades")));
                });
        JsonNode want = recorded.get("want");
        if (want.get("error").isTextual()) {
            assertThatThrownBy(plan::get).isInstanceOf(FaultException.class);
            return;
        }
        assertThat(plan.get().controlPlane()).isEqualTo(Recorded.texts(want.get("controlPlane")));
        if (!machineDeployment.isEmpty()) {
            assertThat(plan.get().workers()).isEqualTo(Recorded.texts(want.get("machineDeployments")));
        }
        if (!machinePool.isEmpty()) {
            assertThat(plan.get().workers()).isEqualTo(Recorded.texts(want.get("machinePools")));
        }
    }

    private static void lower(ConformanceCase recorded) {
        assertThat(UpgradePlans.isLower(
                        KubeVersion.parse(text(recorded, "version"), "version"),
                        KubeVersion.parse(text(recorded, "minVersion"), "minimum"),
                        KubeVersion.parse(text(recorded, "controlPlaneVersion"), "control plane")))
                .isEqualTo(recorded.get("want").get("lower").asBoolean());
    }
}
