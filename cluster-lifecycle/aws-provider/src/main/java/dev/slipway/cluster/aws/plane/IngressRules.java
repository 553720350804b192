package dev.slipway.cluster.aws.plane;

import dev.slipway.api.cluster.aws.AdditionalControlPlaneIngressRule;
import dev.slipway.api.cluster.aws.Network;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.cloud.ManagedPart;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the security group {@code node-eks-additional}: who may come in. A rule is named by what the user said, so that
 * it stays the same one when it becomes known where its sources are. Pure.
 *
 * @param seen what there is of the parts by now
 */
record IngressRules(Plane plane, Account account, Map<String, KubeObject> seen) {

    /** The group of the nodes, which EKS makes with the cluster. */
    private static final String NODE = "node";

    private static final String CIDRS = "cidrBlocks";

    /** One rule, of one kind of source. */
    private record Rule(Map<String, Object> parameters, Source source) {}

    private enum Source {
        KNOWN,
        GATEWAYS,
        NODES,
        ITSELF
    }

    /** Return the rules that the cluster is made after. */
    List<ManagedPart> before() {
        return rules().filter(rule -> rule.source() != Source.NODES)
                .map(this::part)
                .toList();
    }

    /** Return the rules whose sources come with the cluster. */
    List<ManagedPart> after() {
        return rules().filter(rule -> rule.source() == Source.NODES)
                .map(this::part)
                .toList();
    }

    private Stream<Rule> rules() {
        Network network = plane.spec().network();
        if (network == null) {
            return Stream.empty();
        }
        return Stream.of(
                        Optional.ofNullable(network.additionalControlPlaneIngressRules()),
                        Optional.ofNullable(network.additionalNodeIngressRules()))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .flatMap(this::rules)
                .distinct();
    }

    /** A rule names either ranges or one group; the addresses of gateways take the place of everything else. */
    private Stream<Rule> rules(AdditionalControlPlaneIngressRule wanted) {
        if (Boolean.TRUE.equals(wanted.natGatewaysIPsSource())) {
            return addresses().isEmpty() ? Stream.empty() : Stream.of(new Rule(base(wanted), Source.GATEWAYS));
        }
        List<Rule> rules = new ArrayList<>();
        if (wanted.cidrBlocks() != null || wanted.ipv6CidrBlocks() != null) {
            Map<String, Object> ranges = base(wanted);
            put(ranges, CIDRS, wanted.cidrBlocks());
            put(ranges, "ipv6CidrBlocks", wanted.ipv6CidrBlocks());
            rules.add(new Rule(ranges, Source.KNOWN));
        }
        for (String group : some(wanted.sourceSecurityGroupIds())) {
            Map<String, Object> rule = base(wanted);
            rule.put("sourceSecurityGroupId", group);
            rules.add(new Rule(rule, Source.KNOWN));
        }
        for (String role : some(wanted.sourceSecurityGroupRoles())) {
            source(role).ifPresent(source -> rules.add(new Rule(base(wanted), source)));
        }
        return rules.stream();
    }

    /** Return where a role's group is; a cluster of EKS has no groups of other roles. */
    private static Optional<Source> source(String role) {
        return switch (role) {
            case NODE -> Optional.of(Source.NODES);
            case SecurityGroupParts.ROLE -> Optional.of(Source.ITSELF);
            default -> Optional.empty();
        };
    }

    /** Return whether rules can name a role as their source. */
    static boolean hasGroup(Object role) {
        return source(String.valueOf(role)).isPresent();
    }

    private static List<String> some(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private static Map<String, Object> base(AdditionalControlPlaneIngressRule wanted) {
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

    private ManagedPart part(Rule rule) {
        Map<String, Object> parameters = new LinkedHashMap<>(rule.parameters());
        List<String> needs = new ArrayList<>(List.of(Plane.SECURITY_GROUP));
        switch (rule.source()) {
            case GATEWAYS -> {
                needs.addAll(addresses());
                parameters.put(CIDRS, gateways());
            }
            case NODES -> {
                needs.add(Plane.CLUSTER);
                parameters.put("sourceSecurityGroupId", nodes());
            }
            case ITSELF -> parameters.put("self", true);
            case KNOWN -> {}
        }
        String kind = rule.source() == Source.KNOWN ? "" : rule.source().ordinal() + "-";
        String name = "ingress-" + kind + Integer.toHexString(rule.parameters().hashCode());
        return part(account, name, parameters).needing(needs);
    }

    /** Return a rule of the group as a part. */
    static ManagedPart part(Account account, String name, Map<String, Object> parameters) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("securityGroupIdRef", account.ref(Plane.SECURITY_GROUP));
        return ManagedPart.of(PlaneParts.GROUPS_READY, name, account.managed(Kinds.SECURITY_GROUP_RULE, name, all))
                .needing(Plane.SECURITY_GROUP);
    }

    /** The parts that are the gateways' addresses. */
    private List<String> addresses() {
        return plane.network(account).parts().stream()
                .filter(part -> part.desired().gvk().sameKind(Kinds.ADDRESS))
                .map(ManagedPart::name)
                .toList();
    }

    private List<String> gateways() {
        return addresses().stream()
                .map(seen::get)
                .filter(Objects::nonNull)
                .flatMap(address -> address.text("status", "atProvider", "publicIp").stream())
                .map(address -> address + "/32")
                .sorted()
                .toList();
    }

    private String nodes() {
        return Optional.ofNullable(seen.get(Plane.CLUSTER))
                .flatMap(cluster -> cluster.text("status", "atProvider", "vpcConfig", "clusterSecurityGroupId"))
                .orElse("");
    }
}
