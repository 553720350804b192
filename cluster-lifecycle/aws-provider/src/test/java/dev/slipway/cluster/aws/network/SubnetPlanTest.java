package dev.slipway.cluster.aws.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.cluster.aws.Network;
import dev.slipway.api.cluster.aws.Vpc;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubnetPlanTest {

    private static final Account ACCOUNT = new Account("team", "cp", "default", "eu-west-1");

    private static SubnetPlan plan(String yaml) {
        Network network = Json.convert(Json.parseYaml(yaml).get(0), Network.class);
        return SubnetPlan.of(network, null, "eu-west-1", "demo");
    }

    private static List<ManagedPart> parts(SubnetPlan plan) {
        return new NetworkParts(ACCOUNT, plan, null, "demo", "team_cp", Map.of("cost", "low")).parts();
    }

    @Test
    void withoutWishesThereAreThreeZonesWithAPublicAndAPrivateSubnet() {
        SubnetPlan plan = SubnetPlan.of(null, null, "eu-west-1", "demo");

        assertThat(plan.problem()).isEmpty();
        assertThat(plan.subnets()).hasSize(6);
        assertThat(plan.ofType("public"))
                .extracting(PlannedSubnet::range)
                .containsExactly("10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20");
        assertThat(plan.ofType("private"))
                .extracting(PlannedSubnet::range)
                .containsExactly("10.0.64.0/18", "10.0.128.0/18", "10.0.192.0/18");
        assertThat(plan.zones()).containsExactly("eu-west-1a", "eu-west-1b", "eu-west-1c");
    }

    @Test
    void zonesOfSomeRegionsHaveOtherLetters() {
        assertThat(SubnetPlan.of(null, null, "ap-northeast-1", "demo").zones())
                .containsExactly("ap-northeast-1a", "ap-northeast-1c", "ap-northeast-1d");
        assertThat(SubnetPlan.of(null, null, "us-west-1", "demo").zones()).hasSize(2);
    }

    @Test
    void networkThatIsMadeHasARouteOutOfEverySubnet() {
        List<ManagedPart> parts = parts(plan("vpc: {availabilityZoneUsageLimit: 2, cidrBlock: 10.9.0.0/16}"));

        assertThat(parts).extracting(ManagedPart::name).contains("vpc", "internet-gateway", "nat-eu-west-1b");
        assertThat(parts).filteredOn(part -> part.name().startsWith("route-")).hasSize(4);
        ManagedPart route = parts.stream()
                .filter(part -> part.name().equals("route-private-eu-west-1a"))
                .findFirst()
                .orElseThrow();
        assertThat(route.desired().text("spec", "forProvider", "natGatewayIdRef", "name"))
                .hasValue("cp-nat-eu-west-1a");
        assertThat(route.needs()).containsExactly("routes-private-eu-west-1a", "nat-eu-west-1a");
    }

    @Test
    void subnetsCarryTheTagsByWhichLoadBalancersAndOwnersFindThem() {
        ManagedPart subnet = parts(SubnetPlan.of(null, null, "eu-west-1", "demo")).stream()
                .filter(part -> part.name().equals("subnet-public-eu-west-1a"))
                .findFirst()
                .orElseThrow();

        assertThat(subnet.desired().map("spec", "forProvider", "tags"))
                .containsEntry("kubernetes.io/role/elb", "1")
                .containsEntry("kubernetes.io/cluster/team_cp", "shared")
                .containsEntry("sigs.k8s.io/cluster-api-provider-aws/cluster/demo", "owned")
                .containsEntry("cost", "low");
    }

    @Test
    void addressesAreOfTheUsersOwnPool() {
        Vpc vpc = Json.convert(
                Json.parseYaml("elasticIpPool: {publicIpv4Pool: ipv4pool-ec2-1}")
                        .get(0),
                Vpc.class);
        SubnetPlan plan = SubnetPlan.of(null, null, "eu-west-1", "demo");

        assertThat(new NetworkParts(ACCOUNT, plan, vpc, "demo", "team_cp", null).parts())
                .filteredOn(part -> part.desired().kind().equals("EIP"))
                .hasSize(3)
                .allSatisfy(part -> assertThat(part.desired().text("spec", "forProvider", "publicIpv4Pool"))
                        .hasValue("ipv4pool-ec2-1"));
        assertThat(parts(plan))
                .allSatisfy(part -> assertThat(part.desired().at("spec", "forProvider", "publicIpv4Pool"))
                        .isEmpty());
    }

    @Test
    void adoptedNetworkIsOnlyLookedAt() {
        SubnetPlan plan = plan("vpc: {id: vpc-1}\nsubnets: [{id: subnet-1}, {id: subnet-2, isPublic: true}]");

        assertThat(plan.problem()).isEmpty();
        assertThat(parts(plan)).hasSize(3).allSatisfy(part -> {
            assertThat(part.desired().list("spec", "managementPolicies")).containsExactly("Observe");
            assertThat(part.desired().annotation("crossplane.io/external-name")).isPresent();
        });
    }

    @Test
    void whatCannotBeANetworkSaysWhy() {
        assertThat(plan("vpc: {id: vpc-1}").problem().orElseThrow()).contains("lists none of its subnets");
        assertThat(plan("vpc: {cidrBlock: nonsense}").problem().orElseThrow()).contains("'nonsense' is no IPv4");
        assertThat(plan("subnets: [{id: subnet-1}]").problem().orElseThrow()).contains("spec.network.vpc.id no VPC");
        assertThat(plan("subnets: [{id: a, cidrBlock: 10.0.1.0/24}]").problem().orElseThrow())
                .contains("lacks availabilityZone");
        assertThat(plan("subnets: [{id: a, cidrBlock: 172.16.0.0/24, availabilityZone: eu-west-1a}]")
                        .problem()
                        .orElseThrow())
                .contains("is not within the VPC's 10.0.0.0/16");
        assertThat(plan("""
                subnets:
                - {id: a, cidrBlock: 10.0.0.0/24, availabilityZone: eu-west-1a}
                - {id: b, cidrBlock: 10.0.0.128/25, availabilityZone: eu-west-1b}
                """).problem().orElseThrow()).contains("overlap");
    }
}
