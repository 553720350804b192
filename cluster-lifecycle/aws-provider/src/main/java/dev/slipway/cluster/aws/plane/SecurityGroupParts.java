package dev.slipway.cluster.aws.plane;

import dev.slipway.api.cluster.aws.AdditionalControlPlaneIngressRule;
import dev.slipway.api.cluster.aws.Network;
import dev.slipway.cluster.aws.network.NetworkParts;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.cloud.ManagedPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The security group {@code node-eks-additional}, which control plane and nodes have beside the one that EKS makes: it lets
 * everything out, and in what the user's additional rules say. Pure.
 */
record SecurityGroupParts(Plane plane, Account account) {

    /** The name that Cluster API Provider AWS has for it. */
    static final String ROLE = "node-eks-additional";

    private static final Map<String, Object> EGRESS = Map.of(
            "type", "egress", "protocol", "-1", "fromPort", -1, "toPort", -1, "cidrBlocks", List.of("0.0.0.0/0"));

    List<ManagedPart> parts() {
        List<ManagedPart> parts = new ArrayList<>();
        if (isDefaultEmptied()) {
            parts.add(defaultGroup());
        }
        if (override().isEmpty()) {
            parts.addAll(nodes());
        }
        return parts;
    }

    /** A VPC that is adopted is only looked at. */
    private boolean isDefaultEmptied() {
        Network network = plane.spec().network();
        return network != null
                && network.vpc() != null
                && Boolean.TRUE.equals(network.vpc().emptyRoutesDefaultVPCSecurityGroup())
                && !plane.subnets().isVpcAdopted();
    }

    private ManagedPart defaultGroup() {
        String part = "default-security-group";
        Map<String, Object> parameters =
                Map.of("vpcIdRef", account.ref(NetworkParts.VPC), "tags", plane.tags(plane.cluster() + "-default"));
        return ManagedPart.of(PlaneParts.GROUPS_READY, part, account.managed(Kinds.DEFAULT_GROUP, part, parameters))
                .needing(NetworkParts.VPC);
    }

    private List<ManagedPart> nodes() {
        List<ManagedPart> parts = new ArrayList<>();
        parts.add(group());
        parts.add(rule("egress-all", EGRESS));
        additional()
                .flatMap(SecurityGroupParts::rules)
                .distinct()
                .forEach(rule -> parts.add(rule("ingress-" + Integer.toHexString(rule.hashCode()), rule)));
        return parts;
    }

    private ManagedPart group() {
        String name = plane.cluster() + "-" + ROLE;
        Map<String, Object> parameters = Map.of(
                "name",
                name,
                "description",
                "Kubernetes cluster " + plane.cluster() + ": " + ROLE,
                "vpcIdRef",
                account.ref(NetworkParts.VPC),
                "tags",
                plane.tags(name));
        return ManagedPart.of(
                        PlaneParts.GROUPS_READY,
                        Plane.SECURITY_GROUP,
                        account.managed(Kinds.SECURITY_GROUP, Plane.SECURITY_GROUP, parameters))
                .needing(NetworkParts.VPC);
    }

    /** Return the group that the user wants in its place. */
    Optional<String> override() {
        Network network = plane.spec().network();
        return network == null || network.securityGroupOverrides() == null
                ? Optional.empty()
                : Optional.ofNullable(network.securityGroupOverrides().get(ROLE));
    }

    private Stream<AdditionalControlPlaneIngressRule> additional() {
        Network network = plane.spec().network();
        return network == null
                ? Stream.empty()
                : Stream.of(
                                Optional.ofNullable(network.additionalControlPlaneIngressRules()),
                                Optional.ofNullable(network.additionalNodeIngressRules()))
                        .flatMap(Optional::stream)
                        .flatMap(List::stream);
    }

    /** A rule names either ranges or one group. */
    private static Stream<Map<String, Object>> rules(AdditionalControlPlaneIngressRule wanted) {
        List<Map<String, Object>> rules = new ArrayList<>();
        if (wanted.cidrBlocks() != null || wanted.ipv6CidrBlocks() != null) {
            Map<String, Object> rule = rule(wanted);
            put(rule, "cidrBlocks", wanted.cidrBlocks());
            put(rule, "ipv6CidrBlocks", wanted.ipv6CidrBlocks());
            rules.add(rule);
        }
        if (wanted.sourceSecurityGroupIds() != null) {
            wanted.sourceSecurityGroupIds().forEach(group -> {
                Map<String, Object> rule = rule(wanted);
                rule.put("sourceSecurityGroupId", group);
                rules.add(rule);
            });
        }
        return rules.stream();
    }

    private static Map<String, Object> rule(AdditionalControlPlaneIngressRule wanted) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("type", "ingress");
        rule.put("protocol", wanted.protocol());
        boolean isAll = "-1".equals(wanted.protocol());
        rule.put("fromPort", isAll ? -1 : wanted.fromPort());
        rule.put("toPort", isAll ? -1 : wanted.toPort());
        rule.put("description", wanted.description());
        return rule;
    }

    private static void put(Map<String, Object> rule, String name, @Nullable List<String> values) {
        if (values != null) {
            rule.put(name, values);
        }
    }

    private ManagedPart rule(String part, Map<String, Object> parameters) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("securityGroupIdRef", account.ref(Plane.SECURITY_GROUP));
        return ManagedPart.of(PlaneParts.GROUPS_READY, part, account.managed(Kinds.SECURITY_GROUP_RULE, part, all))
                .needing(Plane.SECURITY_GROUP);
    }
}
