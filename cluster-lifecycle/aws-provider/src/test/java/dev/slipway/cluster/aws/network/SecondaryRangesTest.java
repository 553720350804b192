package dev.slipway.cluster.aws.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.cluster.aws.Network;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.runtime.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondaryRangesTest {

    private static final Account ACCOUNT = new Account("team", "cp", "default", "eu-west-1");

    private static SubnetPlan plan(String network, String forPods) {
        return SubnetPlan.of(Json.convert(Json.parseYaml(network).get(0), Network.class), forPods, "eu-west-1", "demo");
    }

    private static List<ManagedPart> parts(SubnetPlan plan) {
        return new NetworkParts(ACCOUNT, plan, null, "demo", "team_cp", null).parts();
    }

    private static ManagedPart part(SubnetPlan plan, String name) {
        return parts(plan).stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void podsHaveASubnetInEveryZoneThatNothingElseUses() {
        SubnetPlan plan = plan("{}", "100.64.0.0/16");

        assertThat(plan.problem()).isEmpty();
        assertThat(plan.subnets())
                .filteredOn(PlannedSubnet::isSecondary)
                .extracting(PlannedSubnet::range)
                .containsExactly("100.64.0.0/18", "100.64.64.0/18", "100.64.128.0/18");
        assertThat(plan.ofType("all")).hasSize(6).noneMatch(PlannedSubnet::isSecondary);
    }

    @Test
    void subnetsOfASecondaryRangeComeAfterItAndCarryItsTag() {
        SubnetPlan plan = plan("{vpc: {availabilityZoneUsageLimit: 2}}", "100.64.0.0/16");
        ManagedPart subnet = part(plan, "subnet-secondary-eu-west-1b");

        assertThat(subnet.needs()).containsExactly("vpc", "range-100-64-0-0-16");
        assertThat(subnet.desired().text("spec", "forProvider", "cidrBlock")).hasValue("100.64.128.0/17");
        assertThat(subnet.desired().map("spec", "forProvider", "tags"))
                .containsEntry("Name", "demo-subnet-secondary-eu-west-1b")
                .containsEntry("sigs.k8s.io/cluster-api-provider-aws/role", "private")
                .containsEntry("sigs.k8s.io/cluster-api-provider-aws/association", "secondary");
        assertThat(part(plan, "subnet-private-eu-west-1b").needs()).containsExactly("vpc");
        assertThat(part(plan, "route-secondary-eu-west-1b").needs()).contains("nat-eu-west-1b");
    }

    @Test
    void listedRangesAreForListedSubnets() {
        SubnetPlan plan = plan("""
                vpc: {secondaryCidrBlocks: [{ipv4CidrBlock: 10.1.0.0/16}]}
                subnets:
                - {id: a, cidrBlock: 10.0.0.0/24, availabilityZone: eu-west-1a, isPublic: true}
                - {id: b, cidrBlock: 10.1.0.0/24, availabilityZone: eu-west-1a}
                """, null);

        assertThat(plan.problem()).isEmpty();
        assertThat(part(plan, "subnet-b").needs()).containsExactly("vpc", "range-10-1-0-0-16");
        assertThat(parts(plan))
                .filteredOn(part -> part.name().startsWith("range-"))
                .hasSize(1);
    }

    @Test
    void zonesAreThoseOfListedSubnets() {
        SubnetPlan plan = plan("""
                subnets:
                - {id: a, cidrBlock: 10.0.0.0/24, availabilityZone: eu-west-1c, isPublic: true}
                - {id: b, cidrBlock: 10.0.1.0/24, availabilityZone: eu-west-1c}
                """, "198.19.0.0/20");

        assertThat(plan.subnets())
                .filteredOn(PlannedSubnet::isSecondary)
                .singleElement()
                .satisfies(subnet ->
                        assertThat(subnet.zone() + " " + subnet.range()).isEqualTo("eu-west-1c 198.19.0.0/22"));
    }

    @Test
    void adoptedVpcGetsNone() {
        SubnetPlan plan = plan("{vpc: {id: vpc-1}, subnets: [{id: subnet-1}]}", "100.64.0.0/16");

        assertThat(plan.problem()).isEmpty();
        assertThat(plan.secondary()).isEmpty();
        assertThat(parts(plan)).hasSize(2);
    }

    @Test
    void rangesThatCannotBeSayWhy() {
        assertThat(plan("{}", "192.168.0.0/16").problem().orElseThrow()).contains("within 100.64.0.0/10");
        assertThat(plan("{}", "100.64.0.0/15").problem().orElseThrow()).contains("between /16 and /28");
        assertThat(plan("{}", "100.64.0.0").problem().orElseThrow()).contains("no IPv4 address range");
        assertThat(plan("{}", "100.64.0.0/28").problem()).isEmpty();
        assertThat(plan("{vpc: {secondaryCidrBlocks: [{ipv4CidrBlock: 10.1.0.0/16}]}}", "100.64.0.0/16")
                        .problem()
                        .orElseThrow())
                .contains("list it there, too");
        assertThat(plan("{vpc: {secondaryCidrBlocks: [{ipv4CidrBlock: 10.0.8.0/24}]}}", null)
                        .problem()
                        .orElseThrow())
                .contains("overlaps the VPC's first, 10.0.0.0/16");
    }
}
