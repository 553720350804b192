package dev.slipway.provider.aws.iam;

import dev.slipway.api.aws.iam.Role;
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
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;

/** A role. Policies that are given to it are looked at only where the object names any. */
final class RoleResource implements AwsResource<IamClient, Role.Parameters> {

    @Override
    public Shape<AwsService<IamClient>, Role.Parameters> shape() {
        return Shape.of(Services.IAM, Role.Parameters.class, "IAM role")
                .global()
                .changeable(
                        "assumeRolePolicy",
                        "description",
                        "maxSessionDuration",
                        "permissionsBoundary",
                        "managedPolicyArns",
                        "inlinePolicy")
                .fixed("path")
                .documents("assumeRolePolicy")
                .governing("forceDetachPolicies");
    }

    @Override
    public Optional<Found> find(Scope<IamClient, Role.Parameters> scope) {
        var role = scope.client()
                .getRole(request -> request.roleName(scope.name()))
                .role();
        AttachedPermissionsBoundary boundary = role.permissionsBoundary();
        Found found = Found.named(role.roleName())
                .from(SdkTree.of(role), "arn", "description", "maxSessionDuration", "path", "createDate")
                .with("uniqueId", role.roleId())
                .with("assumeRolePolicy", Iam.document(role.assumeRolePolicyDocument()))
                .with("permissionsBoundary", boundary == null ? null : boundary.permissionsBoundaryArn())
                .tagged(Iam.tags(role.tags()));
        if (scope.parameters().managedPolicyArns() != null) {
            found = found.with("managedPolicyArns", RolePolicies.attached(scope));
        }
        return Optional.of(
                scope.parameters().inlinePolicy() == null
                        ? found
                        : found.with("inlinePolicy", RolePolicies.inline(scope)));
    }

    @Override
    public String create(Scope<IamClient, Role.Parameters> scope) {
        scope.client()
                .createRole(scope.fill(CreateRoleRequest.builder())
                        .roleName(scope.name())
                        .assumeRolePolicyDocument(scope.require(
                                "assumeRolePolicy", scope.parameters().assumeRolePolicy()))
                        .tags(Iam.tags(scope.tags()))
                        .build());
        return scope.name();
    }

    @Override
    public void update(Scope<IamClient, Role.Parameters> scope, Found found, Set<String> changes) {
        var parameters = scope.parameters();
        if (changes.contains("assumeRolePolicy")) {
            scope.client().updateAssumeRolePolicy(request -> request.roleName(found.name())
                    .policyDocument(parameters.assumeRolePolicy()));
        }
        if (changes.contains("description") || changes.contains("maxSessionDuration")) {
            Long longest = parameters.maxSessionDuration();
            scope.client().updateRole(request -> request.roleName(found.name())
                    .description(parameters.description())
                    .maxSessionDuration(longest == null ? null : Math.toIntExact(longest)));
        }
        if (changes.contains("permissionsBoundary")) {
            scope.client().putRolePermissionsBoundary(request -> request.roleName(found.name())
                    .permissionsBoundary(parameters.permissionsBoundary()));
        }
        if (changes.contains("managedPolicyArns") && parameters.managedPolicyArns() != null) {
            RolePolicies.attach(scope, parameters.managedPolicyArns());
        }
        if (changes.contains("inlinePolicy") && parameters.inlinePolicy() != null) {
            RolePolicies.put(scope, parameters.inlinePolicy());
        }
    }

    @Override
    public void tag(Scope<IamClient, Role.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client().tagRole(request -> request.roleName(found.name()).tags(Iam.tags(tags)));
    }

    @Override
    public void untag(Scope<IamClient, Role.Parameters> scope, Found found, List<String> keys) {
        scope.client().untagRole(request -> request.roleName(found.name()).tagKeys(keys));
    }

    /** What the object gave to the role goes with it; what others gave only if the object says so. */
    @Override
    public void delete(Scope<IamClient, Role.Parameters> scope, Found found) {
        var parameters = scope.parameters();
        boolean all = Boolean.TRUE.equals(parameters.forceDetachPolicies());
        if (all || parameters.managedPolicyArns() != null) {
            RolePolicies.attach(scope, List.of());
        }
        if (all || parameters.inlinePolicy() != null) {
            RolePolicies.put(scope, List.of());
        }
        scope.client().deleteRole(request -> request.roleName(found.name()));
    }
}
