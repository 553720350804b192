package dev.slipway.cluster.machineset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.contract.Contract;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreflightTest {

    @Test
    void nothingSpeaksAgainstMachinesOfASteadyControlPlane() {
        assertThat(problems("v1.36.0", "v1.36.1", "v1.36.1")).isEmpty();
        assertThat(problems("v1.33.0", "v1.36.1", "v1.36.1")).isEmpty();
        assertThat(Preflight.problems(set("v1.36.0"), Optional.empty())).isEmpty();
    }

    @Test
    void aControlPlaneThatIsUpgradingIsWaitedFor() {
        assertThat(problems("v1.35.0", "v1.36.0", "v1.35.0"))
                .singleElement()
                .asString()
                .contains("upgrading to v1.36.0");
        assertThat(problems("v1.35.0", "v1.36.0", null))
                .singleElement()
                .asString()
                .contains("provisioning");
    }

    @Test
    void machinesAreNeitherNewerNorMuchOlderThanTheControlPlane() {
        assertThat(problems("v1.37.0", "v1.36.0", "v1.36.0"))
                .singleElement()
                .asString()
                .contains("version skew");
        assertThat(problems("v1.32.0", "v1.36.0", "v1.36.0"))
                .singleElement()
                .asString()
                .contains("version skew");
    }

    @Test
    void checksCanBeSkipped() {
        KubeObject set = set("v1.37.0")
                .withAnnotation(
                        "machineset.cluster.x-k8s.io/skip-preflight-checks",
                        "KubernetesVersionSkew, ControlPlaneIsStable");
        assertThat(Preflight.problems(set, controlPlane("v1.36.0", null))).isEmpty();
    }

    private static List<String> problems(String machines, String wanted, @Nullable String present) {
        return Preflight.problems(set(machines), controlPlane(wanted, present));
    }

    private static KubeObject set(String version) {
        return KubeObject.of(Json.parseYaml("spec: {template: {spec: {version: " + version + "}}}")
                .get(0));
    }

    private static Optional<Provided> controlPlane(String wanted, @Nullable String present) {
        KubeObject object = KubeObject.of(
                Json.parseYaml("apiVersion: example.com/v1\nkind: ControlPlane\nmetadata: {name: cp}\nspec: {version: "
                                + wanted + "}")
                        .get(0));
        return Optional.of(
                new Provided(present == null ? object : object.with(present, "status", "version"), Contract.V1BETA2));
    }
}
