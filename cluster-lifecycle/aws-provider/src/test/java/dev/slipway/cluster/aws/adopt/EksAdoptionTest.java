package dev.slipway.cluster.aws.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cluster.cloud.adopt.AdoptedCluster;
import dev.slipway.cluster.cloud.adopt.Adoption;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EksAdoptionTest {

    private static final KubeObject GROUP =
            seen("version: '1.32', scalingConfig: {desiredSize: 3, minSize: 1, maxSize: 5}");

    private static KubeObject seen(String fields) {
        return KubeObject.of(
                Json.parseYaml("{kind: Any, metadata: {name: a}, status: {atProvider: {%s}}}".formatted(fields))
                        .get(0));
    }

    private static EksAdoption adoption(@Nullable String identity, String... groups) {
        return new EksAdoption(
                new AdoptedCluster("fleet", "legacy"),
                new EksAdoption.Existing("Legacy_Prod", "eu-west-1", List.of(groups), identity));
    }

    @Test
    void observersNeverChangeAnything() {
        assertThat(adoption(null, "Workers_1").observers())
                .hasSize(2)
                .allSatisfy(observer -> {
                    assertThat(observer.list("spec", "managementPolicies")).containsExactly("Observe");
                    assertThat(observer.text("spec", "forProvider", "region")).contains("eu-west-1");
                    assertThat(observer.text("spec", "providerConfigRef", "name"))
                            .contains("default");
                })
                .anySatisfy(observer -> {
                    assertThat(observer.name()).isEqualTo("adopt-legacy-pool-workers-1");
                    assertThat(observer.annotation("crossplane.io/external-name"))
                            .contains("Workers_1");
                    assertThat(observer.text("spec", "forProvider", "clusterName"))
                            .contains("Legacy_Prod");
                });
    }

    @Test
    void objectsStandForTheClusterAndItsGroups() {
        KubeObject eks = seen("version: '1.33', tags: {sigs.k8s.io/cluster-api-provider-aws/cluster/legacy: owned}");

        Adoption adoption = adoption(null, "Workers_1").adopted(List.of(eks, GROUP));

        assertThat(adoption.objects())
                .extracting(object -> object.kind() + " " + object.name())
                .containsExactly(
                        "Cluster legacy",
                        "AWSManagedCluster legacy",
                        "AWSManagedControlPlane legacy-control-plane",
                        "MachinePool legacy-workers-1",
                        "AWSManagedMachinePool legacy-workers-1");
        KubeObject plane = adoption.objects().get(2);
        assertThat(plane.annotation("slipway.dev/adopt-control-plane")).contains("true");
        assertThat(plane.text("spec", "eksClusterName")).contains("Legacy_Prod");
        assertThat(plane.at("spec", "identityRef")).isEmpty();
        KubeObject machines = adoption.objects().get(3);
        assertThat(machines.at("spec", "replicas")).contains(3L);
        assertThat(machines.annotation("cluster.x-k8s.io/replicas-managed-by")).contains("eks");
        assertThat(adoption.objects().get(4).annotation("slipway.dev/adopt-node-group"))
                .contains("true");
        assertThat(adoption.notes())
                .contains("Its node group Workers_1 has 3 nodes of Kubernetes 1.32, between 1 and 5.")
                .noneMatch(note -> note.contains("tag-resource"));
    }

    @Test
    void aClusterWithoutTheTagIsNotTakenBeforeItIsThere() {
        Adoption adoption = adoption(null).adopted(List.of(seen("arn: 'arn:aws:eks:a', tags: {owner: them}")));

        assertThat(adoption.notes())
                .anyMatch(note -> note.contains("--resource-arn arn:aws:eks:a"
                        + " --tags sigs.k8s.io/cluster-api-provider-aws/cluster/legacy=shared"));
    }

    @Test
    void identitiesAreNamedByKindAndName() {
        EksAdoption fleet = adoption("AWSClusterRoleIdentity/fleet");

        assertThat(fleet.observers().get(0).text("spec", "providerConfigRef", "name"))
                .contains("awsclusterroleidentity.fleet");
        assertThat(fleet.adopted(List.of(seen(""))).objects().get(2).text("spec", "identityRef", "name"))
                .contains("fleet");
        for (String wrong : List.of("fleet", "Secret/fleet", "AWSClusterRoleIdentity/", "a/b/c")) {
            assertThatThrownBy(() -> adoption(wrong).observers())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("KIND/NAME");
        }
    }
}
