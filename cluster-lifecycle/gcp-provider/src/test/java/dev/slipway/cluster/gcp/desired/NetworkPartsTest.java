package dev.slipway.cluster.gcp.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.cluster.gcp.GCPManagedClusterSpec;
import dev.slipway.api.gcp.compute.Firewall;
import dev.slipway.api.gcp.compute.Network;
import dev.slipway.api.gcp.compute.Subnetwork;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkPartsTest {

    private static final String SUBNETS = """
            project: demo-project
            region: europe-west1
            network:
              name: demo-net
              autoCreateSubnetworks: false
              mtu: 1460
              subnets:
              - name: nodes
                cidrBlock: 10.10.0.0/16
                secondaryCidrBlocks: {services: 10.30.0.0/20, pods: 10.20.0.0/16}
                privateGoogleAccess: true
                enableFlowLogs: true
                purpose: PRIVATE_RFC_1918
                stackType: IPV4_ONLY
              - {name: proxies, region: us-east4, cidrBlock: 10.40.0.0/24, purpose: REGIONAL_MANAGED_PROXY, description: proxies}
            """;

    private static List<ManagedPart> parts(String spec, Map<String, KubeObject> seen) {
        return NetworkParts.of(Objects.SETTING, "demo", Objects.spec(spec, GCPManagedClusterSpec.class), seen);
    }

    private static ManagedPart part(List<ManagedPart> parts, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T wanted(ManagedPart part, Class<T> type) {
        return Json.convertStrictly(part.desired().map("spec", "forProvider"), type);
    }

    @Test
    void networkIsLookedAtFirstAndDescribedAsTheClusters() {
        ManagedPart network = parts(SUBNETS, Map.of()).get(0);
        Network.Parameters wanted = wanted(network, Network.Parameters.class);

        assertThat(network.desired().list("spec", "managementPolicies")).containsExactly("Observe");
        assertThat(network.desired().annotation("crossplane.io/external-name")).contains("demo-net");
        assertThat(network.desired().name()).isEqualTo("demo-network");
        assertThat(wanted.autoCreateSubnetworks()).isFalse();
        assertThat(wanted.description()).isEqualTo("capg-cluster-demo");
        assertThat(wanted.mtu()).isEqualTo(1460);
    }

    @Test
    void whatIsAbsentIsMadeAndWhatIsThereIsLeft() {
        KubeObject network = parts(SUBNETS, Map.of()).get(0).desired();
        Map<String, KubeObject> absent = Map.of("network", Objects.absent(Objects.observing(network)));
        Map<String, KubeObject> there = Map.of("network", Objects.ready(Objects.observing(network)));
        Map<String, KubeObject> ours = Map.of(
                "network",
                Objects.ready(Objects.observing(network))
                        .with("capg-cluster-demo", "status", "atProvider", "description"));

        assertThat(policies(absent)).containsExactly("*");
        assertThat(policies(there)).containsExactly("Observe");
        assertThat(policies(ours)).containsExactly("*");
    }

    private static List<Object> policies(Map<String, KubeObject> seen) {
        return parts(SUBNETS, seen).get(0).desired().list("spec", "managementPolicies");
    }

    @Test
    void subnetsComeAfterTheNetworkWithAllThatIsSaid() {
        ManagedPart nodes = part(parts(SUBNETS, Map.of()), "subnet-nodes");
        Subnetwork.Parameters wanted = wanted(nodes, Subnetwork.Parameters.class);

        assertThat(nodes.needs()).containsExactly("network");
        assertThat(wanted.network()).isEqualTo("projects/demo-project/global/networks/demo-net");
        assertThat(wanted.region()).isEqualTo("europe-west1");
        assertThat(wanted.ipCidrRange()).isEqualTo("10.10.0.0/16");
        assertThat(wanted.secondaryIpRange())
                .extracting(Subnetwork.SecondaryIpRange::rangeName)
                .containsExactly("pods", "services");
        assertThat(wanted.privateIpGoogleAccess()).isTrue();
        assertThat(wanted.logConfig()).isNotNull();
        assertThat(wanted.purpose()).as("Google tells it under this name").isEqualTo("PRIVATE");
        assertThat(wanted.role()).isNull();
    }

    @Test
    void subnetOfProxiesIsActiveInItsOwnRegion() {
        Subnetwork.Parameters wanted =
                wanted(part(parts(SUBNETS, Map.of()), "subnet-proxies"), Subnetwork.Parameters.class);

        assertThat(wanted.region()).isEqualTo("us-east4");
        assertThat(wanted.role()).isEqualTo("ACTIVE");
        assertThat(wanted.description()).isEqualTo("proxies");
        assertThat(wanted.logConfig()).isNull();
    }

    @Test
    void clusterHasTheRulesThatUpstreamMakesAndThoseOfUsers() {
        List<ManagedPart> parts = parts("""
                project: demo-project
                region: europe-west1
                network:
                  firewall:
                    firewallRules:
                    - {name: web, direction: Ingress, priority: 900, sourceRanges: [0.0.0.0/0], allowed: [{IPProtocol: TCP, ports: ["443"]}]}
                    - {denied: [{IPProtocol: UDP}], direction: Egress, description: no DNS}
                """, Map.of());

        assertThat(parts)
                .extracting(ManagedPart::name)
                .containsExactly(
                        "network",
                        "firewall-allow-demo-healthchecks",
                        "firewall-allow-demo-cluster",
                        "firewall-web",
                        "firewall-demo-rule-3");
        Firewall.Parameters web = wanted(part(parts, "firewall-web"), Firewall.Parameters.class);
        assertThat(web.allow()).containsExactly(new Firewall.Allow(List.of("443"), "tcp"));
        assertThat(web.direction()).isEqualTo("INGRESS");
        assertThat(web.priority()).isEqualTo(900);
        assertThat(web.description()).isEqualTo("capg-cluster-demo");
        Firewall.Parameters other = wanted(part(parts, "firewall-demo-rule-3"), Firewall.Parameters.class);
        assertThat(other.deny()).containsExactly(new Firewall.Deny(null, "udp"));
        assertThat(other.description()).isEqualTo("no DNS");
    }

    @Test
    void defaultRulesCanBeLeftOut() {
        List<ManagedPart> parts = parts("""
                project: demo-project
                region: europe-west1
                network: {firewall: {defaultRulesManagement: Unmanaged}}
                """, Map.of());

        assertThat(parts).extracting(ManagedPart::name).containsExactly("network");
        assertThat(parts.get(0).desired().annotation("crossplane.io/external-name"))
                .contains("default");
    }

    @Test
    void sharedNetworkOfAnotherProjectIsNeverMade() {
        List<ManagedPart> parts =
                parts("""
                project: demo-project
                region: europe-west1
                network: {name: shared, hostProject: host-project, subnets: [{name: nodes, cidrBlock: 10.0.0.0/16}]}
                """, Map.of("network", Objects.absent(Objects.observing(Objects.yaml("metadata: {name: x}")))));

        assertThat(parts).extracting(ManagedPart::name).containsExactly("network", "subnet-nodes");
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.desired().list("spec", "managementPolicies")).containsExactly("Observe");
            assertThat(part.desired().text("spec", "forProvider", "project")).contains("host-project");
        });
    }
}
