package dev.slipway.cluster.gcp.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.cluster.gcp.GCPManagedClusterSpec;
import dev.slipway.api.cluster.gcp.GCPManagedControlPlaneSpec;
import dev.slipway.api.gcp.container.Cluster;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ControlPlanePartTest {

    private static final String NETWORK = """
            project: demo-project
            region: europe-west1
            additionalLabels: {team: payments}
            network: {name: demo-net, subnets: [{name: nodes, cidrBlock: 10.0.0.0/16}]}
            """;
    private static final String PLAIN = "{project: demo-project, location: europe-west1}";

    private static ManagedPart part(String spec, String network, Optional<KubeObject> live) {
        KubeObject plane = Objects.yaml("metadata: {name: demo-control-plane, namespace: team}")
                .with(Json.parseYaml(spec).get(0), "spec");
        return ControlPlanePart.of(
                Objects.SETTING,
                plane,
                Objects.spec(spec, GCPManagedControlPlaneSpec.class),
                Objects.spec(network, GCPManagedClusterSpec.class),
                Versions.wanted(plane),
                live);
    }

    private static Cluster.Parameters wanted(String spec) {
        return Json.convertStrictly(
                part(spec, NETWORK, Optional.empty()).desired().map("spec", "forProvider"), Cluster.Parameters.class);
    }

    @Test
    void clusterHasNoPoolOfItsOwnAndCanBeDeleted() {
        ManagedPart part = part(PLAIN, NETWORK, Optional.empty());
        Cluster.Parameters wanted = wanted(PLAIN);

        assertThat(part.desired().annotation("crossplane.io/external-name")).contains("team-demo-control-plane");
        assertThat(part.desired().text("spec", "writeConnectionSecretToRef", "name"))
                .contains("demo-control-plane-gke");
        assertThat(wanted.removeDefaultNodePool()).isTrue();
        assertThat(wanted.initialNodeCount()).isEqualTo(1);
        assertThat(wanted.deletionProtection()).isFalse();
        assertThat(wanted.resourceLabels())
                .containsEntry("team", "payments")
                .containsEntry("capg-cluster-demo", "owned");
        assertThat(wanted.network()).isEqualTo("demo-net");
        assertThat(wanted.subnetwork()).isEqualTo("nodes");
        assertThat(wanted.minMasterVersion()).isNull();
        assertThat(wanted.releaseChannel()).isNull();
        assertThat(wanted.masterAuthorizedNetworksConfig()).isNull();
    }

    @Test
    void everyFieldOfTheClusterHasItsPlace() {
        Cluster.Parameters wanted = wanted("""
                project: demo-project
                location: europe-west1-b
                description: for tests
                version: v1.33.4
                releaseChannel: extended
                enableIdentityService: true
                binaryAuthorization: project_singleton_policy_enforce
                loggingService: none
                monitoringService: monitoring.googleapis.com/kubernetes
                """);

        assertThat(wanted.location()).isEqualTo("europe-west1-b");
        assertThat(wanted.subnetwork()).as("of the region of the zone").isEqualTo("nodes");
        assertThat(wanted.description()).isEqualTo("for tests");
        assertThat(wanted.minMasterVersion()).isEqualTo("1.33.4");
        assertThat(wanted.releaseChannel().channel()).isEqualTo("EXTENDED");
        assertThat(wanted.identityServiceConfig().enabled()).isTrue();
        assertThat(wanted.binaryAuthorization().evaluationMode()).isEqualTo("PROJECT_SINGLETON_POLICY_ENFORCE");
        assertThat(wanted.loggingService()).isEqualTo("none");
        assertThat(wanted.monitoringService()).startsWith("monitoring.");
    }

    @Test
    void everyFieldOfNetworkAndSecurityHasItsPlace() {
        Cluster.Parameters wanted = wanted("""
                project: demo-project
                location: europe-west1
                clusterSecurity:
                  workloadIdentityConfig: {workloadPool: demo-project.svc.id.goog}
                  authenticatorGroupConfig: {securityGroups: gke-security-groups@example.org}
                master_authorized_networks_config:
                  cidr_blocks: [{cidr_block: 10.0.0.0/8, display_name: office}]
                  gcp_public_cidrs_access_enabled: false
                clusterNetwork:
                  useIPAliases: true
                  pod: {cidrBlock: 10.20.0.0/16}
                  service: {cidrBlock: 10.30.0.0/20}
                  privateCluster:
                    enablePrivateNodes: true
                    enablePrivateEndpoint: false
                    controlPlaneCidrBlock: 172.16.0.0/28
                    controlPlaneGlobalAccess: true
                    disableDefaultSNAT: true
                """);

        assertThat(wanted.workloadIdentityConfig().workloadPool()).isEqualTo("demo-project.svc.id.goog");
        assertThat(wanted.authenticatorGroupsConfig().securityGroup()).startsWith("gke-security-groups@");
        assertThat(wanted.masterAuthorizedNetworksConfig().cidrBlocks().get(0).displayName())
                .isEqualTo("office");
        assertThat(wanted.masterAuthorizedNetworksConfig().gcpPublicCidrsAccessEnabled())
                .isFalse();
        assertThat(wanted.ipAllocationPolicy().clusterIpv4CidrBlock()).isEqualTo("10.20.0.0/16");
        assertThat(wanted.ipAllocationPolicy().servicesIpv4CidrBlock()).isEqualTo("10.30.0.0/20");
        assertThat(wanted.privateClusterConfig().enablePrivateNodes()).isTrue();
        assertThat(wanted.privateClusterConfig().masterIpv4CidrBlock()).isEqualTo("172.16.0.0/28");
        assertThat(wanted.privateClusterConfig().masterGlobalAccessConfig().enabled())
                .isTrue();
        assertThat(wanted.defaultSnatStatus().disabled()).isTrue();
    }

    @Test
    void autopilotDecidesAboutPoolsAndLogs() {
        Cluster.Parameters wanted = wanted("""
                {project: demo-project, location: europe-west1, enableAutopilot: true, loggingService: none}
                """);

        assertThat(wanted.enableAutopilot()).isTrue();
        assertThat(wanted.removeDefaultNodePool()).isNull();
        assertThat(wanted.loggingService()).isNull();
    }

    @Test
    void privateEndpointSwitchesAuthorizedNetworksOn() {
        Cluster.Parameters wanted = wanted("""
                project: demo-project
                location: europe-west1
                clusterNetwork: {privateCluster: {enablePrivateEndpoint: true}}
                """);

        assertThat(wanted.masterAuthorizedNetworksConfig()).isNotNull();
        assertThat(wanted.ipAllocationPolicy()).isNull();
    }

    @Test
    void sharedNetworkIsNamedByItsPath() {
        ManagedPart part = part(PLAIN, """
                {project: demo-project, region: europe-west1, network: {name: net, hostProject: host, subnets: [{name: s}]}}
                """, Optional.empty());

        assertThat(part.desired().text("spec", "forProvider", "network")).contains("projects/host/global/networks/net");
        assertThat(part.desired().text("spec", "forProvider", "subnetwork"))
                .contains("projects/host/regions/europe-west1/subnetworks/s");
    }

    @Test
    void clusterThatWasThereIsLeftAsItIsUntilSomebodyTakesItOver() {
        KubeObject there = Objects.ready(
                Objects.observing(part(PLAIN, NETWORK, Optional.empty()).desired()));
        ManagedPart left = part(PLAIN, NETWORK, Optional.of(there));
        ManagedPart taken = ControlPlanePart.of(
                Objects.SETTING,
                Objects.yaml("metadata: {name: c, namespace: team, annotations: {slipway.dev/adoption: manage}}"),
                Objects.spec(PLAIN, GCPManagedControlPlaneSpec.class),
                Objects.spec(NETWORK, GCPManagedClusterSpec.class),
                Optional.empty(),
                Optional.of(there));

        assertThat(left.desired().list("spec", "managementPolicies")).containsExactly("Observe");
        assertThat(left.confirms()).isEmpty();
        assertThat(taken.desired().list("spec", "managementPolicies")).containsExactly("*");
    }

    @Test
    void clusterThatAnEarlierObjectOfOursMadeIsFoundAgain() {
        KubeObject there = Objects.ready(
                        Objects.observing(part(PLAIN, NETWORK, Optional.empty()).desired()))
                .with("owned", "status", "atProvider", "effectiveLabels", "capg-cluster-demo")
                .with("uid-of-before", "status", "atProvider", "effectiveLabels", "slipway-owner-uid");
        ManagedPart part = part(PLAIN, NETWORK, Optional.of(there));

        assertThat(part.desired().list("spec", "managementPolicies")).containsExactly("*");
        assertThat(part.desired().annotation("slipway.dev/adopt")).contains("uid-of-before");
    }

    @Test
    void whatMakesItAnotherClusterIsRefused() {
        KubeObject live = part(PLAIN, NETWORK, Optional.empty()).desired();

        assertThat(refusal("{project: demo-project, location: us-east4}", live))
                .contains("spec.location", "europe-west1");
        assertThat(refusal("{project: other-project, location: europe-west1}", live))
                .contains("spec.project");
        assertThat(refusal("{project: demo-project, location: europe-west1, clusterName: new}", live))
                .contains("spec.clusterName", "team-demo-control-plane");
        assertThat(refusal("{project: demo-project, location: europe-west1, enableAutopilot: true}", live))
                .contains("spec.enableAutopilot");
        assertThat(ControlPlanePart.refusal(part(PLAIN, NETWORK, Optional.empty()), Optional.of(live)))
                .isEmpty();
        assertThat(ControlPlanePart.refusal(part(PLAIN, NETWORK, Optional.empty()), Optional.empty()))
                .isEmpty();
    }

    private static String refusal(String spec, KubeObject live) {
        return ControlPlanePart.refusal(part(spec, NETWORK, Optional.of(live)), Optional.of(live))
                .orElse("");
    }

    @Test
    void versionThatIsAskedForHasToShow() {
        KubeObject ours =
                part(PLAIN, NETWORK, Optional.empty()).desired().with(List.of("*"), "spec", "managementPolicies");

        assertThat(part(PLAIN, NETWORK, Optional.of(ours)).confirms()).containsExactly("minMasterVersion");
    }
}
