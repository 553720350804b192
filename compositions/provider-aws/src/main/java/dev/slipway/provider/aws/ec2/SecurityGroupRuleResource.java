package dev.slipway.provider.aws.ec2;

import dev.slipway.api.aws.ec2.SecurityGroupRule;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.kernel.external.Identity;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.PrefixListId;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** A rule of a security group as upstream sees it: AWS has one for each source, and all of them carry the owner's tag. */
final class SecurityGroupRuleResource implements AwsResource<Ec2Client, SecurityGroupRule.Parameters> {

    private static final List<String> SOURCES = List.of("cidrBlocks", "ipv6CidrBlocks", "prefixListIds");

    @Override
    public Shape<AwsService<Ec2Client>, SecurityGroupRule.Parameters> shape() {
        return Shape.of(Services.EC2, SecurityGroupRule.Parameters.class, "security group rule")
                .named(
                        "`sgrule-` and the first part of the object's UID; the owner's tag finds the rules",
                        object -> "sgrule-"
                                + object.uid()
                                        .substring(0, Math.min(8, object.uid().length())))
                .keys("securityGroupId")
                .changeable(SOURCES.toArray(String[]::new))
                .fixed("type", "protocol", "fromPort", "toPort", "securityGroupId", "self", "sourceSecurityGroupId")
                .fixed("description");
    }

    @Override
    public Optional<Found> find(Scope<Ec2Client, SecurityGroupRule.Parameters> scope) {
        List<software.amazon.awssdk.services.ec2.model.SecurityGroupRule> rules = rules(scope);
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        var first = rules.get(0);
        Found found = Found.named(scope.name())
                .from(SdkTree.of(first), "fromPort", "toPort", "description")
                .with("type", first.isEgress() ? "egress" : "ingress")
                .with("protocol", first.ipProtocol())
                .with("securityGroupId", first.groupId())
                .with("securityGroupRuleId", first.securityGroupRuleId())
                .with("cidrBlocks", list(rules, software.amazon.awssdk.services.ec2.model.SecurityGroupRule::cidrIpv4))
                .with(
                        "ipv6CidrBlocks",
                        list(rules, software.amazon.awssdk.services.ec2.model.SecurityGroupRule::cidrIpv6))
                .with(
                        "prefixListIds",
                        list(rules, software.amazon.awssdk.services.ec2.model.SecurityGroupRule::prefixListId));
        String group = first.referencedGroupInfo() == null
                ? null
                : first.referencedGroupInfo().groupId();
        return Optional.of(
                first.groupId().equals(group)
                        ? found.with("self", true).with("sourceSecurityGroupId", group)
                        : found.with("self", null).with("sourceSecurityGroupId", group));
    }

    private static List<software.amazon.awssdk.services.ec2.model.SecurityGroupRule> rules(
            Scope<Ec2Client, SecurityGroupRule.Parameters> scope) {
        boolean isNamed = scope.name().startsWith("sgr-");
        return scope
                .client()
                .describeSecurityGroupRulesPaginator(
                        request -> request.filters(Ec2.filter("group-id", scope.text("securityGroupId"))))
                .securityGroupRules()
                .stream()
                .filter(rule -> isNamed
                        ? rule.securityGroupRuleId().equals(scope.name())
                        : scope.ownerUid().equals(Ec2.tags(rule.tags()).get(Identity.OWNER_TAG)))
                .toList();
    }

    private static List<String> list(
            List<software.amazon.awssdk.services.ec2.model.SecurityGroupRule> rules,
            Function<software.amazon.awssdk.services.ec2.model.SecurityGroupRule, String> source) {
        return rules.stream()
                .map(source)
                .filter(value -> value != null)
                .sorted()
                .toList();
    }

    @Override
    public String create(Scope<Ec2Client, SecurityGroupRule.Parameters> scope) {
        allow(scope, permission(scope, scope.parameters()));
        return scope.name();
    }

    private static void allow(Scope<Ec2Client, SecurityGroupRule.Parameters> scope, IpPermission permission) {
        var tags = Ec2.tags(scope, ResourceType.SECURITY_GROUP_RULE);
        String group = scope.text("securityGroupId");
        if (isEgress(scope)) {
            scope.client()
                    .authorizeSecurityGroupEgress(request ->
                            request.groupId(group).ipPermissions(permission).tagSpecifications(tags));
        } else {
            scope.client()
                    .authorizeSecurityGroupIngress(request ->
                            request.groupId(group).ipPermissions(permission).tagSpecifications(tags));
        }
    }

    private static boolean isEgress(Scope<Ec2Client, SecurityGroupRule.Parameters> scope) {
        return "egress".equals(scope.parameters().type());
    }

    private static IpPermission permission(
            Scope<Ec2Client, SecurityGroupRule.Parameters> scope, SecurityGroupRule.Parameters wanted) {
        IpPermission.Builder permission = permission(wanted);
        String group = Boolean.TRUE.equals(wanted.self()) ? wanted.securityGroupId() : wanted.sourceSecurityGroupId();
        if (group != null) {
            permission.userIdGroupPairs(pair -> pair.groupId(group).description(wanted.description()));
        }
        return sources(permission, wanted, scope.parameters().description());
    }

    private static IpPermission.Builder permission(SecurityGroupRule.Parameters wanted) {
        Long from = wanted.fromPort();
        Long to = wanted.toPort();
        return IpPermission.builder()
                .ipProtocol(wanted.protocol())
                .fromPort(from == null ? null : Math.toIntExact(from))
                .toPort(to == null ? null : Math.toIntExact(to));
    }

    private static IpPermission sources(
            IpPermission.Builder permission, SecurityGroupRule.Parameters wanted, @Nullable String description) {
        return permission
                .ipRanges(orNone(wanted.cidrBlocks()).stream()
                        .map(cidr -> IpRange.builder()
                                .cidrIp(cidr)
                                .description(description)
                                .build())
                        .toList())
                .ipv6Ranges(orNone(wanted.ipv6CidrBlocks()).stream()
                        .map(cidr -> Ipv6Range.builder()
                                .cidrIpv6(cidr)
                                .description(description)
                                .build())
                        .toList())
                .prefixListIds(orNone(wanted.prefixListIds()).stream()
                        .map(id -> PrefixListId.builder()
                                .prefixListId(id)
                                .description(description)
                                .build())
                        .toList())
                .build();
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    /** Add the sources that are new, then take away the rules whose source is wanted no more. */
    @Override
    public void update(Scope<Ec2Client, SecurityGroupRule.Parameters> scope, Found found, Set<String> changes) {
        var wanted = scope.parameters();
        List<String> seen = sources(found);
        List<String> all = new ArrayList<>(orNone(wanted.cidrBlocks()));
        all.addAll(orNone(wanted.ipv6CidrBlocks()));
        all.addAll(orNone(wanted.prefixListIds()));
        if (!seen.containsAll(all)) {
            allow(scope, sources(permission(wanted), only(wanted, seen), wanted.description()));
        }
        rules(scope).stream()
                .filter(rule -> rule.referencedGroupInfo() == null && !all.contains(source(rule)))
                .forEach(rule -> revoke(scope, rule));
    }

    private static List<String> sources(Found found) {
        List<String> seen = new ArrayList<>();
        SOURCES.forEach(field -> ((List<?>) Objects.requireNonNull(found.value(field)))
                .forEach(source -> seen.add(String.valueOf(source))));
        return seen;
    }

    private static SecurityGroupRule.Parameters only(SecurityGroupRule.Parameters wanted, List<String> seen) {
        return new SecurityGroupRule.Parameters(
                without(wanted.cidrBlocks(), seen),
                null,
                null,
                without(wanted.ipv6CidrBlocks(), seen),
                without(wanted.prefixListIds(), seen),
                null,
                wanted.region(),
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> without(@Nullable List<String> list, List<String> seen) {
        return orNone(list).stream().filter(source -> !seen.contains(source)).toList();
    }

    private static String source(software.amazon.awssdk.services.ec2.model.SecurityGroupRule rule) {
        String address = rule.cidrIpv4() == null ? rule.cidrIpv6() : rule.cidrIpv4();
        return address == null ? rule.prefixListId() : address;
    }

    @Override
    public void delete(Scope<Ec2Client, SecurityGroupRule.Parameters> scope, Found found) {
        rules(scope).forEach(rule -> revoke(scope, rule));
    }

    private static void revoke(
            Scope<Ec2Client, SecurityGroupRule.Parameters> scope,
            software.amazon.awssdk.services.ec2.model.SecurityGroupRule rule) {
        if (rule.isEgress()) {
            scope.client().revokeSecurityGroupEgress(request -> request.groupId(rule.groupId())
                    .securityGroupRuleIds(rule.securityGroupRuleId()));
        } else {
            scope.client().revokeSecurityGroupIngress(request -> request.groupId(rule.groupId())
                    .securityGroupRuleIds(rule.securityGroupRuleId()));
        }
    }
}
