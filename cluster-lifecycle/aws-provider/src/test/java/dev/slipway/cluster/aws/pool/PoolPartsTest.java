package dev.slipway.cluster.aws.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.aws.plane.Plane;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoolPartsTest {

    private static final KubeObject PLANE =
            object("AWSManagedControlPlane", "cp", "region: eu-west-1, sshKeyName: ssh");

    private static KubeObject object(String kind, String name, String spec) {
        return KubeObject.of(
                Json.parseYaml("{apiVersion: x/v1, kind: %s, metadata: {name: %s, namespace: team}, spec: {%s}}"
                                .formatted(kind, name, spec))
                        .get(0));
    }

    private static KubeObject group(String spec, String machinePool) {
        return group(PLANE, spec, machinePool);
    }

    private static KubeObject group(KubeObject plane, String spec, String machinePool) {
        Pool pool = Pool.of(object("AWSManagedMachinePool", "p0", spec), object("MachinePool", "p0", machinePool));
        Plane of = Plane.of(plane, "demo");
        List<ManagedPart> parts = new PoolParts(
                        pool, of, of.account("default"), KubeObject.of(Map.of()), Map.of(), pool.version())
                .parts();
        return parts.get(parts.size() - 1).desired();
    }

    @Test
    void withoutWishesThereIsOneNodeInPrivateSubnets() {
        KubeObject group = group("", "");

        assertThat(group.map("spec", "forProvider", "scalingConfig"))
                .isEqualTo(Map.of("minSize", 1L, "maxSize", 1L, "desiredSize", 1L));
        assertThat(group.list("spec", "forProvider", "subnetIdRefs"))
                .hasSize(3)
                .allSatisfy(ref -> assertThat(String.valueOf(ref)).contains("cp-subnet-private"));
        assertThat(group.at("spec", "forProvider", "version")).isEmpty();
        assertThat(group.annotation("crossplane.io/external-name")).hasValue("team_p0");
    }

    @Test
    void adoptedGroupIsOnlyLookedAt() {
        Plane plane = Plane.of(PLANE, "demo");
        Pool pool = Pool.of(
                object("AWSManagedMachinePool", "p0", "eksNodegroupName: theirs, instanceType: m6i.large")
                        .withAnnotation(NodeGroups.ADOPT, "true"),
                object("MachinePool", "p0", "replicas: 9"));

        List<ManagedPart> parts = new PoolParts(
                        pool, plane, plane.account("default"), KubeObject.of(Map.of()), Map.of(), pool.version())
                .parts();

        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.desired().list("spec", "managementPolicies")).containsExactly("Observe");
            assertThat(part.desired().annotation("crossplane.io/external-name")).hasValue("theirs");
            assertThat(part.desired().map("spec", "forProvider")).containsOnlyKeys("clusterName", "region");
        });
    }

    @Test
    void fieldsBecomeThoseOfEks() {
        KubeObject group = group("""
                capacityType: spot, instanceType: m6i.large, labels: {tier: web}, amiType: AL2023_x86_64_STANDARD,
                taints: [{key: a, value: b, effect: prefer-no-schedule}], updateConfig: {maxUnavailablePercentage: 30},
                nodeRepairConfig: {enabled: true}, scaling: {minSize: 2, maxSize: 9},
                availabilityZones: [eu-west-1b], availabilityZoneSubnetType: all""", "replicas: 4, template: {spec: {version: v1.33.4}}");

        assertThat(group.map("spec", "forProvider"))
                .containsEntry("capacityType", "SPOT")
                .containsEntry("instanceTypes", List.of("m6i.large"))
                .containsEntry("taint", List.of(Map.of("key", "a", "value", "b", "effect", "PREFER_NO_SCHEDULE")))
                .containsEntry("updateConfig", Map.of("maxUnavailablePercentage", 30L))
                .containsEntry("nodeRepairConfig", Map.of("enabled", true))
                .containsEntry("scalingConfig", Map.of("minSize", 2L, "maxSize", 9L, "desiredSize", 4L))
                .containsEntry("version", "1.33");
        assertThat(group.list("spec", "forProvider", "subnetIdRefs")).hasSize(2);
    }

    @Test
    void whoScalesOtherwiseDecidesHowManyThereAre() {
        KubeObject machinePool = object("MachinePool", "p0", "replicas: 4")
                .withAnnotation("cluster.x-k8s.io/replicas-managed-by", "autoscaler");

        assertThat(Pool.of(object("AWSManagedMachinePool", "p0", ""), machinePool)
                        .scaling())
                .doesNotContainKey("desiredSize");
    }

    @Test
    void accessThatIsNotPublicIsForTheNodesOwnGroup() {
        KubeObject plane = PLANE.with("sg-1", "status", "networkStatus", "securityGroups", "node-eks-additional", "id");

        assertThat(group(plane, "remoteAccess: {sourceSecurityGroups: [sg-2]}", "")
                        .map("spec", "forProvider", "remoteAccess"))
                .isEqualTo(Map.of("ec2SshKey", "ssh", "sourceSecurityGroupIds", List.of("sg-2", "sg-1")));
        assertThat(group(plane, "remoteAccess: {public: true, sshKeyName: own}", "")
                        .map("spec", "forProvider", "remoteAccess"))
                .isEqualTo(Map.of("ec2SshKey", "own"));
    }

    @Test
    void versionIsKeptWhileTheOneAskedForHasToWait() {
        Pool pool = Pool.of(
                object("AWSManagedMachinePool", "p0", ""),
                object("MachinePool", "p0", "template: {spec: {version: v1.34.0}}"));
        Plane plane = Plane.of(PLANE, "demo");
        List<ManagedPart> parts = new PoolParts(
                        pool, plane, plane.account("default"), KubeObject.of(Map.of()), Map.of(), Optional.of("1.33"))
                .parts();

        assertThat(parts.get(parts.size() - 1).desired().text("spec", "forProvider", "version"))
                .hasValue("1.33");
    }
}
