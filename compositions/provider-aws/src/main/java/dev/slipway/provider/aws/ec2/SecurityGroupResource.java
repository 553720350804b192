package dev.slipway.provider.aws.ec2;

import dev.slipway.api.aws.ec2.SecurityGroup;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** A security group. AWS gives it a rule that lets everything out, which upstream takes away; a tag remembers that until it is done. */
final class SecurityGroupResource implements AwsResource<Ec2Client, SecurityGroup.Parameters> {

    private static final String FRESH = "slipway.dev/first-rule";
    private static final String FIRST_RULE = "first rule";

    @Override
    public Shape<AwsService<Ec2Client>, SecurityGroup.Parameters> shape() {
        return Shape.of(Services.EC2, SecurityGroup.Parameters.class, "security group")
                .namedByCloud(Ec2.BY_AWS)
                .fixed("name", "description", "vpcId")
                .governing("revokeRulesOnDelete");
    }

    @Override
    public Optional<Found> find(Scope<Ec2Client, SecurityGroup.Parameters> scope) {
        return Ec2.find(
                        scope,
                        "group-id",
                        filter -> scope.client()
                                .describeSecurityGroups(request -> request.filters(filter))
                                .securityGroups(),
                        software.amazon.awssdk.services.ec2.model.SecurityGroup::groupId)
                .map(group -> seen(scope, group));
    }

    private static Found seen(
            Scope<Ec2Client, SecurityGroup.Parameters> scope,
            software.amazon.awssdk.services.ec2.model.SecurityGroup group) {
        Map<String, String> tags = Ec2.tags(group.tags());
        boolean isFresh = tags.remove(FRESH) != null;
        Found found = Found.named(group.groupId())
                .from(SdkTree.of(group), "description", "vpcId", "ownerId")
                .with("name", group.groupName())
                .with("arn", scope.arn("ec2", "security-group/" + group.groupId()))
                .tagged(tags);
        return isFresh ? found.unfinished(FIRST_RULE) : found;
    }

    @Override
    public String create(Scope<Ec2Client, SecurityGroup.Parameters> scope) {
        var parameters = scope.parameters();
        Map<String, String> tags = scope.tags();
        tags.put(FRESH, "to be removed");
        return scope.client()
                .createSecurityGroup(request -> request.groupName(
                                parameters.name() == null ? scope.object() : parameters.name())
                        .description(parameters.description() == null ? "Managed by Slipway" : parameters.description())
                        .vpcId(parameters.vpcId())
                        .tagSpecifications(specification -> specification
                                .resourceType(ResourceType.SECURITY_GROUP)
                                .tags(Ec2.tags(tags))))
                .groupId();
    }

    @Override
    public void update(Scope<Ec2Client, SecurityGroup.Parameters> scope, Found found, Set<String> changes) {
        scope
                .client()
                .describeSecurityGroupRules(request -> request.filters(Ec2.filter("group-id", found.name())))
                .securityGroupRules()
                .stream()
                .filter(rule -> rule.isEgress() && rule.tags().isEmpty() && "-1".equals(rule.ipProtocol()))
                .forEach(rule -> scope.client().revokeSecurityGroupEgress(request -> request.groupId(found.name())
                        .securityGroupRuleIds(rule.securityGroupRuleId())));
        Ec2.untag(scope, found.name(), List.of(FRESH));
    }

    @Override
    public void tag(Scope<Ec2Client, SecurityGroup.Parameters> scope, Found found, Map<String, String> tags) {
        Ec2.tag(scope, found.name(), tags);
    }

    @Override
    public void untag(Scope<Ec2Client, SecurityGroup.Parameters> scope, Found found, List<String> keys) {
        Ec2.untag(scope, found.name(), keys);
    }

    @Override
    public void delete(Scope<Ec2Client, SecurityGroup.Parameters> scope, Found found) {
        if (Boolean.TRUE.equals(scope.parameters().revokeRulesOnDelete())) {
            revoke(scope, found.name());
        }
        scope.client().deleteSecurityGroup(request -> request.groupId(found.name()));
    }

    /** Rules of two groups that name each other would keep both. */
    private static void revoke(Scope<Ec2Client, SecurityGroup.Parameters> scope, String group) {
        scope.client()
                .describeSecurityGroupRules(request -> request.filters(Ec2.filter("group-id", group)))
                .securityGroupRules()
                .forEach(rule -> {
                    if (rule.isEgress()) {
                        scope.client().revokeSecurityGroupEgress(request -> request.groupId(group)
                                .securityGroupRuleIds(rule.securityGroupRuleId()));
                    } else {
                        scope.client().revokeSecurityGroupIngress(request -> request.groupId(group)
                                .securityGroupRuleIds(rule.securityGroupRuleId()));
                    }
                });
    }
}
