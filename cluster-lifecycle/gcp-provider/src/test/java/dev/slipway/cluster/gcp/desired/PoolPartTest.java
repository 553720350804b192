package dev.slipway.cluster.gcp.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.cluster.gcp.GCPManagedMachinePoolSpec;
import dev.slipway.api.gcp.container.NodePool;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolPartTest {

    private static final KubeObject POOL = Objects.yaml("metadata: {name: demo-mp-0, namespace: team}");

    private static ManagedPart part(String spec, int replicas, Optional<KubeObject> live) {
        return PoolPart.of(
                Objects.SETTING,
                POOL,
                Objects.spec(spec, GCPManagedMachinePoolSpec.class),
                new PoolPart.Wanted("europe-west1", "team-demo", replicas, Optional.of("v1.33.4")),
                live);
    }

    private static NodePool.Parameters wanted(String spec, int replicas) {
        return Json.convertStrictly(
                part(spec, replicas, Optional.empty()).desired().map("spec", "forProvider"), NodePool.Parameters.class);
    }

    @Test
    void poolOfNothingIsAPoolWithDefaults() {
        NodePool.Parameters wanted = wanted("{}", 6);

        assertThat(wanted.cluster()).isEqualTo("projects/demo-project/locations/europe-west1/clusters/team-demo");
        assertThat(wanted.nodeCount()).as("in each of three zones").isEqualTo(2);
        assertThat(wanted.autoscaling()).isNull();
        assertThat(wanted.version()).isEqualTo("1.33.4");
        assertThat(wanted.nodeConfig().resourceLabels()).containsOnlyKeys("capg-cluster-demo");
        assertThat(wanted.nodeConfig().machineType()).isNull();
        assertThat(wanted.management()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2,3,1", "3,3,1", "4,3,2", "0,3,0", "5,1,5"})
    void nodesAreSpreadEvenlyRatherTooManyThanTooFew(int replicas, int zones, int each) {
        assertThat(PoolPart.perZone(replicas, zones)).isEqualTo(each);
    }

    @ParameterizedTest
    @CsvSource({
        "{},europe-west1,3",
        "{},europe-west1-b,1",
        "'{nodeLocations: [europe-west1-b, europe-west1-c]}',europe-west1,2",
        "'{nodeLocations: [europe-west1-b, europe-west1-c]}',europe-west1-b,2",
        "{nodeLocations: []},europe-west1,3"
    })
    void regionHasThreeZonesUnlessTheyAreNamed(String spec, String location, int zones) {
        assertThat(PoolPart.zones(Objects.spec(spec, GCPManagedMachinePoolSpec.class), location))
                .isEqualTo(zones);
    }

    @Test
    void scalingLeavesTheNumberToGoogleWithinBounds() {
        NodePool.Parameters bounded = wanted("{scaling: {minCount: 1, maxCount: 3, locationPolicy: any}}", 3);
        NodePool.Parameters unbounded = wanted("{scaling: {}}", 3);

        assertThat(bounded.autoscaling()).isEqualTo(new NodePool.Autoscaling("ANY", null, null, 3L, 1L));
        assertThat(bounded.ignoreNodeCountChanges()).isTrue();
        assertThat(unbounded.autoscaling()).isEqualTo(new NodePool.Autoscaling("BALANCED", null, null, 1L, 0L));
        assertThat(wanted("{scaling: {enableAutoscaling: false, minCount: 1}}", 3)
                        .autoscaling())
                .isNull();
    }

    @Test
    void everyFieldOfThePoolHasItsPlace() {
        NodePool.Parameters wanted = wanted("""
                maxPodsPerNode: 64
                management: {autoUpgrade: true}
                nodeLocations: [europe-west1-b]
                nodeNetwork: {tags: [web], createPodRange: true, podRangeName: pods, podRangeCidrBlock: 10.50.0.0/16}
                """, 2);

        assertThat(wanted.nodeCount()).isEqualTo(2);
        assertThat(wanted.nodeLocations()).containsExactly("europe-west1-b");
        assertThat(wanted.maxPodsPerNode()).isEqualTo(64);
        assertThat(wanted.management()).isEqualTo(new NodePool.Management(false, true));
        assertThat(wanted.networkConfig().createPodRange()).isTrue();
        assertThat(wanted.networkConfig().podRange()).isEqualTo("pods");
        assertThat(wanted.networkConfig().podIpv4CidrBlock()).isEqualTo("10.50.0.0/16");
        assertThat(wanted.nodeConfig().tags()).containsExactly("web");
    }

    @Test
    void everyFieldOfTheNodesHasItsPlace() {
        var nodes = wanted("""
                additionalLabels: {cost: low}
                diskSizeGb: 50
                diskType: pd-ssd
                imageType: cos_containerd
                machineType: n2-standard-4
                localSsdCount: 1
                kubernetesLabels: {tier: web}
                kubernetesTaints:
                - {key: CriticalAddonsOnly, value: "true", effect: NoSchedule}
                - {key: b, value: c, effect: PreferNoSchedule}
                linuxNodeConfig: {cgroupMode: 2, sysctls: [{parameter: net.core.somaxconn, value: "4096"}]}
                nodeSecurity:
                  enableSecureBoot: true
                  sandboxType: GVISOR
                  serviceAccount: {email: nodes@demo-project.iam.gserviceaccount.com, scopes: [a]}
                """, 2).nodeConfig();

        assertThat(nodes.machineType()).isEqualTo("n2-standard-4");
        assertThat(nodes.diskSizeGb()).isEqualTo(50);
        assertThat(nodes.diskType()).isEqualTo("pd-ssd");
        assertThat(nodes.imageType()).isEqualTo("cos_containerd");
        assertThat(nodes.localSsdCount()).isEqualTo(1);
        assertThat(nodes.labels()).containsEntry("tier", "web");
        assertThat(nodes.resourceLabels()).containsEntry("cost", "low").containsEntry("capg-cluster-demo", "owned");
        assertThat(nodes.taint())
                .extracting(taint -> taint.effect())
                .containsExactly("NO_SCHEDULE", "PREFER_NO_SCHEDULE");
        assertThat(nodes.linuxNodeConfig().cgroupMode()).isEqualTo("CGROUP_MODE_V2");
        assertThat(nodes.linuxNodeConfig().sysctls()).containsEntry("net.core.somaxconn", "4096");
        assertThat(nodes.serviceAccount()).startsWith("nodes@");
        assertThat(nodes.oauthScopes()).containsExactly("a");
        assertThat(nodes.shieldedInstanceConfig().enableSecureBoot()).isTrue();
        assertThat(nodes.sandboxConfig().type()).isEqualTo("GVISOR");
    }

    @Test
    void newerNamesOfFieldsWin() {
        NodePool.Parameters wanted = wanted("{machineType: a, instanceType: b, diskSizeGb: 20, diskSizeGB: 30}", 3);

        assertThat(wanted.nodeConfig().machineType()).isEqualTo("b");
        assertThat(wanted.nodeConfig().diskSizeGb()).isEqualTo(30);
    }

    @Test
    void numberThatIsKeptHasToShow() {
        KubeObject ours = part("{}", 3, Optional.empty()).desired().with(List.of("*"), "spec", "managementPolicies");

        assertThat(part("{}", 3, Optional.of(ours)).confirms()).containsExactly("nodeCount", "version");
        assertThat(part("{scaling: {}}", 3, Optional.of(ours)).confirms()).containsExactly("version");
    }

    @Test
    void poolThatWasThereIsLeftUnlessItHasTheMark() {
        KubeObject there =
                Objects.ready(Objects.observing(part("{}", 3, Optional.empty()).desired()));
        KubeObject marked =
                there.with("owned", "status", "atProvider", "nodeConfig", "resourceLabels", "capg-cluster-demo");

        assertThat(part("{}", 3, Optional.of(there)).desired().list("spec", "managementPolicies"))
                .containsExactly("Observe");
        assertThat(part("{}", 3, Optional.of(marked)).desired().list("spec", "managementPolicies"))
                .containsExactly("*");
    }
}
