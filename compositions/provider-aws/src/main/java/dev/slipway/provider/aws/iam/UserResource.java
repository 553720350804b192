package dev.slipway.provider.aws.iam;

import dev.slipway.api.aws.iam.User;
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
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/** A user. What it owns goes first, if the object says so. */
final class UserResource implements AwsResource<IamClient, User.Parameters> {

    @Override
    public Shape<AwsService<IamClient>, User.Parameters> shape() {
        return Shape.of(Services.IAM, User.Parameters.class, "IAM user")
                .global()
                .changeable("path", "permissionsBoundary")
                .governing("forceDestroy");
    }

    @Override
    public Optional<Found> find(Scope<IamClient, User.Parameters> scope) {
        var user = scope.client()
                .getUser(request -> request.userName(scope.name()))
                .user();
        var boundary = user.permissionsBoundary();
        return Optional.of(Found.named(user.userName())
                .from(SdkTree.of(user), "arn", "path")
                .with("uniqueId", user.userId())
                .with("permissionsBoundary", boundary == null ? null : boundary.permissionsBoundaryArn())
                .tagged(AccessKeyResource.withoutMarks(Iam.tags(user.tags()))));
    }

    @Override
    public String create(Scope<IamClient, User.Parameters> scope) {
        scope.client()
                .createUser(scope.fill(CreateUserRequest.builder())
                        .userName(scope.name())
                        .tags(Iam.tags(scope.tags()))
                        .build());
        return scope.name();
    }

    @Override
    public void update(Scope<IamClient, User.Parameters> scope, Found found, Set<String> changes) {
        if (changes.contains("path")) {
            scope.client().updateUser(request -> request.userName(found.name())
                    .newPath(scope.parameters().path()));
        }
        if (changes.contains("permissionsBoundary")) {
            scope.client().putUserPermissionsBoundary(request -> request.userName(found.name())
                    .permissionsBoundary(scope.parameters().permissionsBoundary()));
        }
    }

    @Override
    public void tag(Scope<IamClient, User.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client().tagUser(request -> request.userName(found.name()).tags(Iam.tags(tags)));
    }

    @Override
    public void untag(Scope<IamClient, User.Parameters> scope, Found found, List<String> keys) {
        scope.client().untagUser(request -> request.userName(found.name()).tagKeys(keys));
    }

    @Override
    public void delete(Scope<IamClient, User.Parameters> scope, Found found) {
        if (Boolean.TRUE.equals(scope.parameters().forceDestroy())) {
            empty(scope.client(), found.name());
        }
        scope.client().deleteUser(request -> request.userName(found.name()));
    }

    private static void empty(IamClient iam, String user) {
        iam.listAccessKeys(request -> request.userName(user))
                .accessKeyMetadata()
                .forEach(key ->
                        iam.deleteAccessKey(request -> request.userName(user).accessKeyId(key.accessKeyId())));
        iam.listAttachedUserPolicies(request -> request.userName(user))
                .attachedPolicies()
                .forEach(policy ->
                        iam.detachUserPolicy(request -> request.userName(user).policyArn(policy.policyArn())));
        iam.listUserPolicies(request -> request.userName(user))
                .policyNames()
                .forEach(policy ->
                        iam.deleteUserPolicy(request -> request.userName(user).policyName(policy)));
        iam.listGroupsForUser(request -> request.userName(user))
                .groups()
                .forEach(group -> iam.removeUserFromGroup(
                        request -> request.userName(user).groupName(group.groupName())));
        try {
            iam.deleteLoginProfile(request -> request.userName(user));
        } catch (NoSuchEntityException none) {
            return;
        }
    }
}
