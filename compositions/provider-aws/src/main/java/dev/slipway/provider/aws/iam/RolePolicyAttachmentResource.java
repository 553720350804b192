package dev.slipway.provider.aws.iam;

import dev.slipway.api.aws.iam.RolePolicyAttachment;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.Optional;
import software.amazon.awssdk.services.iam.IamClient;

/** A policy that a role is given. Its name, {@code role/policy ARN}, remembers what was attached. */
final class RolePolicyAttachmentResource implements AwsResource<IamClient, RolePolicyAttachment.Parameters> {

    private static final String BETWEEN = "/arn:";

    @Override
    public Shape<AwsService<IamClient>, RolePolicyAttachment.Parameters> shape() {
        return Shape.of(Services.IAM, RolePolicyAttachment.Parameters.class, "IAM role policy attachment")
                .global()
                .namedByCloud("the role's name, a slash, and the policy's ARN")
                .keys("role", "policyArn")
                .fixed("role", "policyArn");
    }

    @Override
    public Optional<Found> find(Scope<IamClient, RolePolicyAttachment.Parameters> scope) {
        String name = scope.name().contains(BETWEEN) ? scope.name() : name(scope);
        int slash = name.indexOf(BETWEEN);
        String role = name.substring(0, slash);
        String policy = name.substring(slash + 1);
        return scope
                .client()
                .listAttachedRolePoliciesPaginator(request -> request.roleName(role))
                .attachedPolicies()
                .stream()
                .filter(attached -> attached.policyArn().equals(policy))
                .findFirst()
                .map(attached -> Found.named(name).with("role", role).with("policyArn", policy));
    }

    private static String name(Scope<IamClient, RolePolicyAttachment.Parameters> scope) {
        String policy = scope.require("policyArn", scope.parameters().policyArn());
        if (!policy.startsWith("arn:")) {
            throw scope.invalid("spec.forProvider.policyArn is '" + policy + "', which is no ARN. Write it like"
                    + " arn:aws:iam::aws:policy/ReadOnlyAccess.");
        }
        return scope.require("role", scope.parameters().role()) + "/" + policy;
    }

    @Override
    public String create(Scope<IamClient, RolePolicyAttachment.Parameters> scope) {
        String name = name(scope);
        scope.client()
                .attachRolePolicy(request -> request.roleName(scope.parameters().role())
                        .policyArn(scope.parameters().policyArn()));
        return name;
    }

    @Override
    public void delete(Scope<IamClient, RolePolicyAttachment.Parameters> scope, Found found) {
        scope.client().detachRolePolicy(request -> request.roleName(found.text("role"))
                .policyArn(found.text("policyArn")));
    }
}
