package dev.slipway.provider.aws.ec2;

import dev.slipway.api.aws.ec2.DefaultSecurityGroup;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.kernel.external.Identity;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/**
 * The group that AWS makes with every VPC, and that nobody can delete. It is taken by putting an owner's tags on it, and given
 * back by taking them off; while it is taken it lets nothing in and nothing out.
 */
final class DefaultSecurityGroupResource implements AwsResource<Ec2Client, DefaultSecurityGroup.Parameters> {

    private static final String RULES = "rules";

    @Override
    public Shape<AwsService<Ec2Client>, DefaultSecurityGroup.Parameters> shape() {
        return Shape.of(Services.EC2, DefaultSecurityGroup.Parameters.class, "default security group")
                .namedByCloud("the ID of the group, which the VPC tells")
                .keys("vpcId")
                .fixed("vpcId")
                .ignored("egress", "ingress", "revokeRulesOnDelete");
    }

    @Override
    public Optional<Found> find(Scope<Ec2Client, DefaultSecurityGroup.Parameters> scope) {
        return group(scope)
                .filter(group -> Ec2.tags(group.tags()).containsKey(Identity.OWNER_TAG))
                .map(group -> seen(scope, group));
    }

    private static Optional<SecurityGroup> group(Scope<Ec2Client, DefaultSecurityGroup.Parameters> scope) {
        return scope.name().isEmpty()
                ? list(scope, Ec2.filter("vpc-id", scope.text("vpcId")))
                : list(scope, Ec2.filter("group-id", scope.name()));
    }

    private static Optional<SecurityGroup> list(
            Scope<Ec2Client, DefaultSecurityGroup.Parameters> scope, Filter filter) {
        return scope
                .client()
                .describeSecurityGroups(request -> request.filters(filter, Ec2.filter("group-name", "default")))
                .securityGroups()
                .stream()
                .findFirst();
    }

    private static Found seen(Scope<Ec2Client, DefaultSecurityGroup.Parameters> scope, SecurityGroup group) {
        Found found = Found.named(group.groupId())
                .from(SdkTree.of(group), "description", "ownerId", "vpcId")
                .with("name", group.groupName())
                .with("arn", scope.arn("ec2", "security-group/" + group.groupId()))
                .tagged(Ec2.tags(group.tags()));
        boolean isOpen =
                !group.ipPermissions().isEmpty() || !group.ipPermissionsEgress().isEmpty();
        return isOpen ? found.unfinished(RULES) : found;
    }

    @Override
    public String create(Scope<Ec2Client, DefaultSecurityGroup.Parameters> scope) {
        var parameters = scope.parameters();
        if (parameters.ingress() != null || parameters.egress() != null) {
            throw scope.invalid("Rules of a default security group are not built: leave spec.forProvider.ingress and"
                    + " egress away, and nothing gets in or out by it.");
        }
        String vpc = scope.require("vpcId", parameters.vpcId());
        SecurityGroup group = list(scope, Ec2.filter("vpc-id", vpc))
                .orElseThrow(() -> scope.blocked("The VPC " + vpc + " does not show its default security group yet."));
        Ec2.tag(scope, group.groupId(), scope.tags());
        return group.groupId();
    }

    @Override
    public void update(Scope<Ec2Client, DefaultSecurityGroup.Parameters> scope, Found found, Set<String> changes) {
        group(scope).ifPresent(group -> {
            if (!group.ipPermissions().isEmpty()) {
                scope.client().revokeSecurityGroupIngress(request -> request.groupId(found.name())
                        .ipPermissions(group.ipPermissions()));
            }
            if (!group.ipPermissionsEgress().isEmpty()) {
                scope.client().revokeSecurityGroupEgress(request -> request.groupId(found.name())
                        .ipPermissions(group.ipPermissionsEgress()));
            }
        });
    }

    @Override
    public void tag(Scope<Ec2Client, DefaultSecurityGroup.Parameters> scope, Found found, Map<String, String> tags) {
        Ec2.tag(scope, found.name(), tags);
    }

    @Override
    public void untag(Scope<Ec2Client, DefaultSecurityGroup.Parameters> scope, Found found, List<String> keys) {
        Ec2.untag(scope, found.name(), keys);
    }

    @Override
    public void delete(Scope<Ec2Client, DefaultSecurityGroup.Parameters> scope, Found found) {
        Ec2.untag(scope, found.name(), List.copyOf(scope.tags().keySet()));
    }
}
