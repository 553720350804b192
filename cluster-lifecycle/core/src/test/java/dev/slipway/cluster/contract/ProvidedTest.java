package dev.slipway.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProvidedTest {

    private static Provided provided(Contract contract, String yaml) {
        return new Provided(KubeObject.of(Json.parseYaml(yaml).get(0)), contract);
    }

    @Test
    void eachContractHasItsOwnLatches() {
        String old = "{status: {ready: true, initialized: true}}";
        String now = "{status: {initialization: {provisioned: true, controlPlaneInitialized: true}}}";

        assertThat(provided(Contract.V1BETA1, old).isProvisioned()).isTrue();
        assertThat(provided(Contract.V1BETA1, old).isControlPlaneInitialized()).isTrue();
        assertThat(provided(Contract.V1BETA2, old).isProvisioned()).isFalse();
        assertThat(provided(Contract.V1BETA2, now).isProvisioned()).isTrue();
        assertThat(provided(Contract.V1BETA2, now).isDataSecretCreated()).isFalse();
        assertThat(provided(Contract.V1BETA1, now).isProvisioned()).isFalse();
    }

    @Test
    void halfAnEndpointIsNone() {
        for (String half : List.of("{host: ''}", "{host: h}", "{host: h, port: 0}", "{port: 6443}")) {
            assertThat(provided(Contract.V1BETA2, "{spec: {controlPlaneEndpoint: %s}}".formatted(half))
                            .endpoint())
                    .as(half)
                    .isEmpty();
        }
        assertThat(provided(Contract.V1BETA2, "{spec: {controlPlaneEndpoint: {host: h, port: 6443, more: x}}}")
                        .endpoint())
                .contains(Map.of("host", "h", "port", 6443L));
    }

    @Test
    void failureDomainsOfEitherContractAreAList() {
        assertThat(provided(Contract.V1BETA1, "{status: {failureDomains: {b: {controlPlane: true}, a: {}}}}")
                        .failureDomains())
                .isEqualTo(List.of(Map.of("name", "a"), Map.of("name", "b", "controlPlane", true)));
        assertThat(provided(Contract.V1BETA2, "{status: {failureDomains: [{name: z}]}}")
                        .failureDomains())
                .isEqualTo(List.of(Map.of("name", "z")));
    }
}
