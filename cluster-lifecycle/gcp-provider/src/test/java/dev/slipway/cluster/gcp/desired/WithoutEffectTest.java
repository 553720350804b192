package dev.slipway.cluster.gcp.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.cluster.gcp.GCPManagedMachinePoolSpec;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import org.junit.jupiter.api.Test;

class WithoutEffectTest {

    @Test
    void clusterNamesWhatIsNotBuiltAndNothingThatTheApiServerFilledIn() {
        assertThat(WithoutEffect.ofCluster(Objects.yaml("""
                        spec:
                          loadBalancer: {loadBalancerType: Internal}
                          serviceEndpoints: {compute: https://example.org}
                          network: {minPortsPerVm: 128, loadBalancerBackendPort: 6443}
                        """)))
                .containsExactly(
                        "spec.loadBalancer",
                        "spec.serviceEndpoints",
                        "spec.network.loadBalancerBackendPort",
                        "spec.network.minPortsPerVm");
        assertThat(WithoutEffect.ofCluster(Objects.yaml("spec: {network: {minPortsPerVm: 64}}")))
                .isEmpty();
    }

    @Test
    void controlPlaneNamesWhatOtherFieldsMakeMeaningless() {
        assertThat(WithoutEffect.ofControlPlane(
                        Objects.yaml("spec: {clusterNetwork: {pod: {cidrBlock: 10.0.0.0/8}}, loggingService: none}")))
                .containsExactly("spec.clusterNetwork.pod");
        assertThat(
                        WithoutEffect.ofControlPlane(
                                Objects.yaml(
                                        "spec: {enableAutopilot: true, monitoringService: none, clusterNetwork: {useIPAliases: true, pod: {}}}")))
                .containsExactly("spec.monitoringService");
    }

    @Test
    void poolNamesWhatIsSaidTwiceOrUnknown() {
        KubeObject pool = Objects.yaml("""
                spec:
                  machineType: a
                  instanceType: b
                  diskSizeGb: 20
                  diskSizeGB: 30
                  nodeSecurity: {sandboxType: KATA}
                  linuxNodeConfig: {cgroupMode: 7}
                """);

        assertThat(WithoutEffect.ofPool(pool, Json.convert(pool.map("spec"), GCPManagedMachinePoolSpec.class)))
                .containsExactly(
                        "spec.nodeSecurity.sandboxType",
                        "spec.linuxNodeConfig.cgroupMode",
                        "spec.machineType",
                        "spec.diskSizeGb");
    }
}
