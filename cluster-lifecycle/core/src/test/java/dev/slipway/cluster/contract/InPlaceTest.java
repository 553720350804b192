package dev.slipway.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InPlaceTest {

    private static final KubeObject MACHINE = KubeObject.of(Json.parseYaml("""
            metadata: {labels: {tier: web, own: x}}
            spec: {minReadySeconds: 10, version: v1.33.0}
            """).get(0));

    @Test
    void whatAMachineHasNeedsNoPatch() {
        assertThat(InPlace.patch(MACHINE, Map.of("tier", "web"), Map.of(), Map.of("minReadySeconds", 10L)))
                .isEmpty();
    }

    @Test
    void labelsOfOthersStayAndFieldsThatAreGoneAreTakenOut() {
        Map<String, Object> patch =
                InPlace.patch(MACHINE, Map.of("tier", "db"), Map.of("a", "b"), Map.of("version", "v1.34.0"));

        assertThat(patch.get("metadata"))
                .isEqualTo(Map.of("labels", Map.of("tier", "db"), "annotations", Map.of("a", "b")));
        assertThat(String.valueOf(patch.get("spec")))
                .as("a version is no field that changes in place")
                .isEqualTo("{minReadySeconds=null}");
    }
}
