package dev.slipway.provider.aws.iam;

import dev.slipway.api.aws.iam.Policy;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

/** A policy. A change is a new version; IAM keeps five, so the eldest that is not in use makes room. */
final class PolicyResource implements AwsResource<IamClient, Policy.Parameters> {

    private static final int VERSIONS = 5;

    @Override
    public Shape<AwsService<IamClient>, Policy.Parameters> shape() {
        return Shape.of(Services.IAM, Policy.Parameters.class, "IAM policy")
                .global()
                .changeable("policy")
                .fixed("description", "path")
                .documents("policy")
                .ignored("delayAfterPolicyCreationInMs");
    }

    @Override
    public Optional<Found> find(Scope<IamClient, Policy.Parameters> scope) {
        String arn = arn(scope);
        var policy = scope.client().getPolicy(request -> request.policyArn(arn)).policy();
        String document = scope.client()
                .getPolicyVersion(request -> request.policyArn(arn).versionId(policy.defaultVersionId()))
                .policyVersion()
                .document();
        return Optional.of(Found.named(scope.name())
                .from(SdkTree.of(policy), "arn", "description", "path", "policyId", "attachmentCount")
                .with("id", arn)
                .with("policy", Iam.document(document))
                .tagged(Iam.tags(policy.tags())));
    }

    /** The external name is the policy's name; an ARN is taken as well. */
    private static String arn(Scope<IamClient, Policy.Parameters> scope) {
        String path =
                scope.parameters().path() == null ? "/" : scope.parameters().path();
        return scope.name().startsWith("arn:") ? scope.name() : scope.arn("iam", "policy" + path + scope.name());
    }

    @Override
    public String create(Scope<IamClient, Policy.Parameters> scope) {
        scope.client()
                .createPolicy(scope.fill(CreatePolicyRequest.builder())
                        .policyName(scope.name())
                        .policyDocument(
                                scope.require("policy", scope.parameters().policy()))
                        .tags(Iam.tags(scope.tags()))
                        .build());
        return scope.name();
    }

    @Override
    public void update(Scope<IamClient, Policy.Parameters> scope, Found found, Set<String> changes) {
        String arn = found.text("arn");
        List<PolicyVersion> old = versions(scope, arn);
        if (old.size() + 1 >= VERSIONS) {
            old.stream().min(Comparator.comparing(PolicyVersion::createDate)).ifPresent(eldest -> scope.client()
                    .deletePolicyVersion(request -> request.policyArn(arn).versionId(eldest.versionId())));
        }
        scope.client().createPolicyVersion(request -> request.policyArn(arn)
                .policyDocument(scope.parameters().policy())
                .setAsDefault(true));
    }

    private static List<PolicyVersion> versions(Scope<IamClient, Policy.Parameters> scope, String arn) {
        return scope.client().listPolicyVersions(request -> request.policyArn(arn)).versions().stream()
                .filter(version -> !version.isDefaultVersion())
                .toList();
    }

    @Override
    public void tag(Scope<IamClient, Policy.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client().tagPolicy(request -> request.policyArn(found.text("arn")).tags(Iam.tags(tags)));
    }

    @Override
    public void untag(Scope<IamClient, Policy.Parameters> scope, Found found, List<String> keys) {
        scope.client()
                .untagPolicy(request -> request.policyArn(found.text("arn")).tagKeys(keys));
    }

    @Override
    public void delete(Scope<IamClient, Policy.Parameters> scope, Found found) {
        String arn = found.text("arn");
        versions(scope, arn).forEach(version -> scope.client()
                .deletePolicyVersion(request -> request.policyArn(arn).versionId(version.versionId())));
        scope.client().deletePolicy(request -> request.policyArn(arn));
    }
}
