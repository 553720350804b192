package dev.slipway.cluster.aws.plane;

import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a control plane that are set and have no effect yet. What upstream itself writes into {@code spec} because it
 * saw it, gateways and route tables that is, wants nothing, so it is not among them. Pure.
 */
final class Unbuilt {

    private static final List<String> FIELDS = List.of(
            "spec.imageLookupBaseOS",
            "spec.imageLookupFormat",
            "spec.imageLookupOrg",
            "spec.network.cni",
            "spec.network.nodePortIngressRuleCidrBlocks",
            "spec.network.vpc.carrierGatewayId",
            "spec.network.vpc.ipamPool",
            "spec.network.vpc.ipv6");

    /** What has no effect in items of lists, by the list. */
    private static final Map<String, List<String>> OF_ITEMS =
            Map.of("spec.network.subnets", List.of("ipv6CidrBlock", "isIpv6", "parentZoneName"));

    /** What a VPC that is only looked at does not get. */
    private static final List<String> OF_OWN_VPC = List.of(
            "spec.network.vpc.emptyRoutesDefaultVPCSecurityGroup",
            "spec.network.vpc.secondaryCidrBlocks",
            "spec.secondaryCidrBlock");

    private static final List<String> INGRESS =
            List.of("spec.network.additionalControlPlaneIngressRules", "spec.network.additionalNodeIngressRules");

    private static final Set<String> SWITCHES = Set.of("spec.bastion.enabled");

    private Unbuilt() {}

    static List<String> of(KubeObject plane) {
        List<String> found = new ArrayList<>();
        FIELDS.stream().filter(field -> plane.at(path(field)).isPresent()).forEach(found::add);
        SWITCHES.stream()
                .filter(field ->
                        plane.at(path(field)).filter(Boolean.TRUE::equals).isPresent())
                .forEach(found::add);
        OF_ITEMS.forEach((list, fields) -> fields.stream()
                .filter(field -> plane.list(path(list)).stream()
                        .anyMatch(item -> item instanceof Map<?, ?> map && isSet(map.get(field))))
                .forEach(field -> found.add(list + "[]." + field)));
        if (plane.list("spec", "network", "subnets").stream().anyMatch(Unbuilt::isAtTheEdge)) {
            found.add("spec.network.subnets[].zoneType");
        }
        if (plane.text("spec", "network", "vpc", "availabilityZoneSelection")
                .filter("Random"::equals)
                .isPresent()) {
            found.add("spec.network.vpc.availabilityZoneSelection");
        }
        if (plane.text("spec", "network", "vpc", "id")
                .filter(id -> !id.isEmpty())
                .isPresent()) {
            OF_OWN_VPC.stream()
                    .filter(field ->
                            plane.at(path(field)).filter(Unbuilt::isSet).isPresent())
                    .forEach(found::add);
        }
        if (plane.text("spec", "network", "vpc", "elasticIpPool", "publicIpv4PoolFallbackOrder")
                .filter("amazon-pool"::equals)
                .isPresent()) {
            found.add("spec.network.vpc.elasticIpPool.publicIpv4PoolFallbackOrder");
        }
        found.addAll(groups(plane));
        found.addAll(sources(plane));
        return found.stream().sorted().toList();
    }

    /** Only one group is made, and one that is in its place keeps the rules that it has. */
    private static List<String> groups(KubeObject plane) {
        List<String> found = new ArrayList<>();
        Map<String, Object> overrides = plane.map("spec", "network", "securityGroupOverrides");
        overrides.keySet().stream()
                .filter(role -> !role.equals(SecurityGroupParts.ROLE))
                .forEach(role -> found.add("spec.network.securityGroupOverrides." + role));
        if (overrides.containsKey(SecurityGroupParts.ROLE)) {
            INGRESS.stream().filter(rules -> !plane.list(path(rules)).isEmpty()).forEach(found::add);
        }
        return found;
    }

    /** Upstream writes down what kind of zone it saw; those that are not at the edge are the usual ones. */
    private static boolean isAtTheEdge(Object subnet) {
        return subnet instanceof Map<?, ?> map
                && map.get("zoneType") != null
                && !"availability-zone".equals(map.get("zoneType"));
    }

    /** A cluster of EKS has groups of two roles, and gateways whose addresses are known only where they are made. */
    private static List<String> sources(KubeObject plane) {
        boolean isAdopted = plane.text("spec", "network", "vpc", "id")
                .filter(id -> !id.isEmpty())
                .isPresent();
        List<String> found = new ArrayList<>();
        for (String rules : INGRESS) {
            List<KubeObject> items = plane.list(path(rules)).stream()
                    .filter(Map.class::isInstance)
                    .map(rule -> KubeObject.of((Map<?, ?>) rule))
                    .toList();
            if (isAdopted
                    && items.stream().anyMatch(rule -> rule.at("natGatewaysIPsSource")
                            .filter(Unbuilt::isSet)
                            .isPresent())) {
                found.add(rules + "[].natGatewaysIPsSource");
            }
            if (!items.stream().allMatch(rule -> rule.list("sourceSecurityGroupRoles").stream()
                    .allMatch(IngressRules::hasGroup))) {
                found.add(rules + "[].sourceSecurityGroupRoles");
            }
        }
        return found;
    }

    private static boolean isSet(@Nullable Object value) {
        return value != null && !Boolean.FALSE.equals(value) && !value.equals("") && !value.equals(List.of());
    }

    private static String[] path(String field) {
        return field.split("\\.", -1);
    }
}
