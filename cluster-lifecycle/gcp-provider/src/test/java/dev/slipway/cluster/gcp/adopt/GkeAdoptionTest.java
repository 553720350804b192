package dev.slipway.cluster.gcp.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.cloud.adopt.AdoptedCluster;
import dev.slipway.cluster.cloud.adopt.Adoption;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class GkeAdoptionTest {

    private static KubeObject seen(String fields) {
        return KubeObject.of(
                Json.parseYaml("{kind: Any, metadata: {name: a}, status: {atProvider: {%s}}}".formatted(fields))
                        .get(0));
    }

    private static GkeAdoption adoption(String location) {
        return new GkeAdoption(
                new AdoptedCluster("fleet", "legacy"),
                new GkeAdoption.Existing("legacy", "acme", location, List.of("pool-1")));
    }

    @Test
    void observersNeverChangeAnything() {
        assertThat(adoption("europe-west1").observers()).hasSize(2).allSatisfy(observer -> {
            assertThat(observer.list("spec", "managementPolicies")).containsExactly("Observe");
            assertThat(observer.text("spec", "forProvider", "project")).contains("acme");
        });
        assertThat(adoption("europe-west1").observers().get(1).text("spec", "forProvider", "cluster"))
                .contains("projects/acme/locations/europe-west1/clusters/legacy");
    }

    @Test
    void nothingIsMadeInTheNetworkOfAClusterThatIsThere() {
        Adoption adoption = adoption("europe-west1-b")
                .adopted(List.of(
                        seen("network: projects/acme/global/networks/shared, masterVersion: 1.33.4-gke.1"),
                        seen("instances: [a, b], nodeCount: 2, version: 1.33.4-gke.1")));

        assertThat(adoption.objects())
                .extracting(KubeObject::kind)
                .containsExactly(
                        "Cluster",
                        "GCPManagedCluster",
                        "GCPManagedControlPlane",
                        "MachinePool",
                        "GCPManagedMachinePool");
        KubeObject infrastructure = adoption.objects().get(1);
        assertThat(infrastructure.text("spec", "region")).contains("europe-west1");
        assertThat(infrastructure.text("spec", "network", "name")).contains("shared");
        assertThat(infrastructure.text("spec", "network", "firewall", "defaultRulesManagement"))
                .contains("Unmanaged");
        assertThat(adoption.objects().get(2).text("spec", "clusterName")).contains("legacy");
        assertThat(adoption.objects().get(3).at("spec", "replicas")).contains(2L);
        assertThat(adoption.objects().get(4).text("spec", "nodePoolName")).contains("pool-1");
        assertThat(adoption.notes()).anyMatch(note -> note.contains("runs Kubernetes 1.33.4-gke.1"));
    }
}
