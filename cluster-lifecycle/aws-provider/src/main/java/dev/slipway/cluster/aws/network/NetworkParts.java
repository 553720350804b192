package dev.slipway.cluster.aws.network;

import dev.slipway.api.cluster.aws.Vpc;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.aws.parts.Tags;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The managed resources of a network: a VPC with an internet gateway, in every zone a public subnet with a NAT gateway and a
 * private one whose traffic leaves through it. What is adopted is only looked at, and gets no routes. Pure.
 *
 * @param cluster the name in tags and names
 * @param eksName the name by which load balancers find the subnets
 */
public record NetworkParts(
        Account account,
        SubnetPlan plan,
        @Nullable Vpc vpc,
        String cluster,
        String eksName,
        @Nullable Map<String, String> additionalTags) {

    public static final String VPC_READY = "VpcReady";
    public static final String SUBNETS_READY = "SubnetsReady";
    public static final String RANGES_READY = "SecondaryCidrsReady";
    public static final String GATEWAY_READY = "InternetGatewayReady";
    public static final String NAT_READY = "NatGatewaysReady";
    public static final String ROUTES_READY = "RouteTablesReady";

    public static final String VPC = "vpc";
    private static final String GATEWAY = "internet-gateway";
    private static final String EVERYWHERE = "0.0.0.0/0";

    public List<ManagedPart> parts() {
        List<ManagedPart> parts = new ArrayList<>();
        parts.add(ManagedPart.of(VPC_READY, VPC, vpcObject()));
        if (!plan.isVpcAdopted()) {
            parts.add(part(
                            GATEWAY_READY,
                            Kinds.INTERNET_GATEWAY,
                            GATEWAY,
                            Map.of("vpcIdRef", account.ref(VPC), "tags", tags("common", cluster + "-igw")))
                    .needing(VPC));
        }
        plan.secondary().forEach(range -> parts.add(range(range)));
        plan.subnets().forEach(subnet -> parts.add(subnet(subnet)));
        if (!plan.isVpcAdopted()) {
            plan.zones().forEach(zone -> parts.addAll(nat(zone)));
            plan.subnets().forEach(subnet -> parts.addAll(routes(subnet)));
        }
        return parts;
    }

    private ManagedPart part(String step, Gvk kind, String name, Map<String, Object> parameters) {
        return ManagedPart.of(step, name, account.managed(kind, name, parameters));
    }

    private KubeObject vpcObject() {
        if (plan.vpcId() != null) {
            return account.observed(Kinds.VPC, VPC, plan.vpcId(), Map.of());
        }
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("cidrBlock", plan.range());
        parameters.put("enableDnsHostnames", true);
        parameters.put("enableDnsSupport", true);
        Map<String, String> tags = tags("common", cluster + "-vpc");
        if (vpc != null && vpc.tags() != null) {
            tags.putAll(vpc.tags());
        }
        parameters.put("tags", tags);
        return account.managed(Kinds.VPC, VPC, parameters);
    }

    private ManagedPart subnet(PlannedSubnet subnet) {
        KubeObject object = subnet.id() == null
                ? account.managed(Kinds.SUBNET, subnet.part(), parameters(subnet))
                : account.observed(Kinds.SUBNET, subnet.part(), subnet.id(), Map.of());
        List<String> needs = new ArrayList<>(List.of(VPC));
        plan.secondary().stream()
                .filter(range -> subnet.range() != null && Ranges.overlap(range, subnet.range()))
                .forEach(range -> needs.add(rangeName(range)));
        return ManagedPart.of(SUBNETS_READY, subnet.part(), object).needing(needs);
    }

    private ManagedPart range(String range) {
        Map<String, Object> parameters = Map.of("vpcIdRef", account.ref(VPC), "cidrBlock", range);
        return part(RANGES_READY, Kinds.VPC_RANGE, rangeName(range), parameters).needing(VPC);
    }

    private static String rangeName(String range) {
        return "range-" + range.replaceAll("[^0-9]", "-");
    }

    private Map<String, @Nullable Object> parameters(PlannedSubnet subnet) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("vpcIdRef", account.ref(VPC));
        parameters.put("availabilityZone", subnet.zone());
        parameters.put("cidrBlock", subnet.range());
        parameters.put("mapPublicIpOnLaunch", subnet.isPublic());
        if (vpc != null && vpc.privateDnsHostnameTypeOnLaunch() != null) {
            parameters.put("privateDnsHostnameTypeOnLaunch", vpc.privateDnsHostnameTypeOnLaunch());
        }
        Map<String, String> tags = tags(subnet.isPublic() ? "public" : "private", subnet.name());
        tags.put("kubernetes.io/cluster/" + eksName, "shared");
        tags.put(subnet.isPublic() ? "kubernetes.io/role/elb" : "kubernetes.io/role/internal-elb", "1");
        tags.putAll(subnet.tags());
        parameters.put("tags", tags);
        return parameters;
    }

    private List<ManagedPart> nat(String zone) {
        if (inZone(zone, true).isEmpty() || inZone(zone, false).isEmpty()) {
            return List.of();
        }
        String address = "address-" + zone;
        String subnet = inZone(zone, true).get(0).part();
        Map<String, Object> gateway = Map.of(
                "subnetIdRef", account.ref(subnet),
                "allocationIdRef", account.ref(address),
                "connectivityType", "public",
                "tags", tags("common", cluster + "-nat-" + zone));
        return List.of(
                part(NAT_READY, Kinds.ADDRESS, address, address(zone)).needing(GATEWAY),
                part(NAT_READY, Kinds.NAT_GATEWAY, natName(zone), gateway).needing(subnet, address, GATEWAY));
    }

    /** An address is of the user's own pool, if there is one; one that is empty is an error, in AWS's words. */
    private Map<String, Object> address(String zone) {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("domain", "vpc");
        address.put("tags", tags("common", cluster + "-eip-" + zone));
        if (vpc != null && vpc.elasticIpPool() != null && vpc.elasticIpPool().publicIpv4Pool() != null) {
            address.put("publicIpv4Pool", vpc.elasticIpPool().publicIpv4Pool());
        }
        return address;
    }

    private List<PlannedSubnet> inZone(String zone, boolean isPublic) {
        return plan.subnets().stream()
                .filter(subnet -> zone.equals(subnet.zone()) && subnet.isPublic() == isPublic)
                .filter(subnet -> !subnet.isSecondary())
                .toList();
    }

    private static String natName(String zone) {
        return "nat-" + zone;
    }

    /** A private subnet in a zone without a public one has no way out. */
    private List<ManagedPart> routes(PlannedSubnet subnet) {
        String zone = String.valueOf(subnet.zone());
        String suffix = subnet.part().replaceFirst("subnet-", "");
        String table = "routes-" + suffix;
        Map<String, String> tags = tags(subnet.isPublic() ? "public" : "private", cluster + "-rt-" + suffix);
        List<ManagedPart> parts = new ArrayList<>();
        parts.add(part(ROUTES_READY, Kinds.ROUTE_TABLE, table, Map.of("vpcIdRef", account.ref(VPC), "tags", tags))
                .needing(VPC));
        if (subnet.isPublic() || !inZone(zone, true).isEmpty()) {
            String target = subnet.isPublic() ? GATEWAY : natName(zone);
            Map<String, Object> route = Map.of(
                    "routeTableIdRef",
                    account.ref(table),
                    "destinationCidrBlock",
                    EVERYWHERE,
                    subnet.isPublic() ? "gatewayIdRef" : "natGatewayIdRef",
                    account.ref(target));
            parts.add(part(ROUTES_READY, Kinds.ROUTE, "route-" + suffix, route).needing(table, target));
        }
        parts.add(part(
                        ROUTES_READY,
                        Kinds.ROUTE_TABLE_ASSOCIATION,
                        "association-" + suffix,
                        Map.of("routeTableIdRef", account.ref(table), "subnetIdRef", account.ref(subnet.part())))
                .needing(table, subnet.part()));
        return parts;
    }

    private Map<String, String> tags(String role, String name) {
        return Tags.of(cluster, role, name, additionalTags);
    }
}
