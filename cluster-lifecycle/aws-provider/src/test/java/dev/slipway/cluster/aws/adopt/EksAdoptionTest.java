package dev.slipway.cluster.aws.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cluster.cloud.adopt.AdoptedCluster;
import dev.slipway.cluster.cloud.adopt.Adoption;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EksAdoptionTest {

    private static final KubeObject GROUP = seen("""
            version: '1.32', scalingConfig: {desiredSize: 3, minSize: 1, maxSize: 5}, capacityType: SPOT,
            amiType: AL2023_x86_64_STANDARD, nodeRoleArn: 'arn:aws:iam::1:role/path/nodes', subnetIds: [subnet-a],
            instanceTypes: [m6i.large], labels: {tier: web}, taint: [{key: a, value: b, effect: NO_SCHEDULE}],
            tags: {team: them, 'aws:of': aws}""").withAnnotation("crossplane.io/external-name", "Workers_1");

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
        EksAdoption adoption = adoption(null, "Workers_1");

        assertThat(Stream.of(adoption.observers(), adoption.further(List.of(seen(""))))
                        .flatMap(List::stream))
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
    void groupsThatNobodyNamesAreFound() {
        EksAdoption adoption = adoption(null);

        assertThat(adoption.observers().get(0).at("spec", "forProvider", "listNodeGroups"))
                .contains(true);
        assertThat(adoption.further(List.of(seen("nodeGroups: [a, B_2]"))))
                .extracting(KubeObject::name)
                .containsExactly("adopt-legacy-pool-a", "adopt-legacy-pool-b-2");
        assertThat(adoption.further(List.of(seen("")))).isEmpty();
    }

    @Test
    void poolSaysWhatTheGroupIs() {
        KubeObject pool = adoption(null, "Workers_1")
                .adopted(List.of(seen(""), GROUP))
                .objects()
                .get(4);

        assertThat(pool.map("spec"))
                .containsEntry("eksNodegroupName", "Workers_1")
                .containsEntry("roleName", "nodes")
                .containsEntry("subnetIDs", List.of("subnet-a"))
                .containsEntry("capacityType", "spot")
                .containsEntry("instanceType", "m6i.large")
                .containsEntry("scaling", Map.of("minSize", 1L, "maxSize", 5L))
                .containsEntry("taints", List.of(Map.of("key", "a", "value", "b", "effect", "no-schedule")))
                .containsEntry("additionalTags", Map.of("team", "them"))
                .doesNotContainKeys("diskSize", "updateConfig");
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
