package dev.slipway.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractsTest {

    @Test
    void theNewestVersionThatFollowsTheContractIsUsed() {
        KubeObject definition = definition(Map.of(
                "cluster.x-k8s.io/v1beta1",
                "v1alpha4_v1beta1",
                "cluster.x-k8s.io/v1beta2",
                "v1beta1_v1beta2_v1alpha9"));

        Contracts.Served served =
                Contracts.served(definition, "example.com", "Thing").orElseThrow();

        assertThat(served.gvk().version()).isEqualTo("v1beta2");
        assertThat(served.contract()).isEqualTo(Contract.V1BETA2);
    }

    @Test
    void anOldProviderIsUsedByTheOldContract() {
        KubeObject definition = definition(Map.of("cluster.x-k8s.io/v1beta1", "v1alpha3_v1_v1beta9"));

        assertThat(Contracts.served(definition, "example.com", "Thing")).hasValueSatisfying(served -> {
            assertThat(served.gvk().version()).isEqualTo("v1");
            assertThat(served.contract()).isEqualTo(Contract.V1BETA1);
        });
    }

    @Test
    void aDefinitionWithoutLabelsIsNoProvider() {
        assertThat(Contracts.served(definition(Map.of("team", "a")), "example.com", "Thing"))
                .isEmpty();
        assertThat(Contracts.served(definition(Map.of("cluster.x-k8s.io/v1beta2", "nonsense")), "example.com", "Thing"))
                .isEmpty();
    }

    @Test
    void definitionsAreNamedInTheEnglishPlural() {
        assertThat(List.of("DevCluster", "AWSManagedControlPlane", "ProxyPolicy", "MachineClass", "GatewayKey"))
                .extracting(kind -> Contracts.definition("example.com", kind))
                .containsExactly(
                        "devclusters.example.com",
                        "awsmanagedcontrolplanes.example.com",
                        "proxypolicies.example.com",
                        "machineclasses.example.com",
                        "gatewaykeys.example.com");
    }

    @Test
    void failureDomainsOfBothContractsLookTheSame() {
        Provided old = provided("status: {failureDomains: {b: {controlPlane: true}, a: {controlPlane: false}}}");
        Provided now =
                provided("status: {failureDomains: [{name: a, controlPlane: false}, {name: b, controlPlane: true}]}");

        assertThat(old.failureDomains()).isEqualTo(now.failureDomains());
    }

    @Test
    void anEndpointWithoutAPortIsNone() {
        assertThat(provided("spec: {controlPlaneEndpoint: {host: a, port: 0}}").endpoint())
                .isEmpty();
        assertThat(provided("spec: {controlPlaneEndpoint: {host: \"\", port: 6443}}")
                        .endpoint())
                .isEmpty();
        assertThat(provided("spec: {controlPlaneEndpoint: {host: a, port: 6443}}")
                        .endpoint())
                .isPresent();
    }

    @Test
    void eachContractHasItsOwnLatches() {
        KubeObject both = KubeObject.of(Json.parseYaml("status: {ready: true, initialization: {provisioned: false}}")
                .get(0));

        assertThat(new Provided(both, Contract.V1BETA1).isProvisioned()).isTrue();
        assertThat(new Provided(both, Contract.V1BETA2).isProvisioned()).isFalse();
    }

    @Test
    void theAnnotationPausesWhateverItsValue() {
        KubeObject machine = KubeObject.of(
                Json.parseYaml("kind: Machine\nmetadata: {annotations: {cluster.x-k8s.io/paused: \"false\"}}")
                        .get(0));

        assertThat(Pause.of(machine, Optional.empty()))
                .hasValueSatisfying(why -> assertThat(why).contains("annotation"));
    }

    private static Provided provided(String yaml) {
        return new Provided(KubeObject.of(Json.parseYaml(yaml).get(0)), Contract.V1BETA2);
    }

    private static KubeObject definition(Map<String, String> labels) {
        return KubeObject.of(Map.of("metadata", Map.of("labels", labels)));
    }
}
