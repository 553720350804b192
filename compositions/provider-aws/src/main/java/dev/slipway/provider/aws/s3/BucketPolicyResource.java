package dev.slipway.provider.aws.s3;

import dev.slipway.api.aws.s3.BucketPolicy;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;

/** The policy of a bucket. */
final class BucketPolicyResource implements AwsResource<S3Client, BucketPolicy.Parameters> {

    @Override
    public Shape<AwsService<S3Client>, BucketPolicy.Parameters> shape() {
        return Shape.of(Services.S3, BucketPolicy.Parameters.class, "policy of S3 bucket")
                .namedByCloud("the name of the bucket")
                .keys("bucket")
                .fixed("bucket")
                .changeable("policy")
                .documents("policy");
    }

    @Override
    public Optional<Found> find(Scope<S3Client, BucketPolicy.Parameters> scope) {
        String bucket = bucket(scope);
        String policy = Absent.orElse(
                () -> scope.client()
                        .getBucketPolicy(request -> request.bucket(bucket))
                        .policy(),
                "");
        return policy.isEmpty()
                ? Optional.empty()
                : Optional.of(Found.named(bucket).with("bucket", bucket).with("policy", policy));
    }

    @Override
    public String create(Scope<S3Client, BucketPolicy.Parameters> scope) {
        put(scope);
        return bucket(scope);
    }

    @Override
    public void update(Scope<S3Client, BucketPolicy.Parameters> scope, Found found, Set<String> changes) {
        put(scope);
    }

    private static void put(Scope<S3Client, BucketPolicy.Parameters> scope) {
        String policy = scope.require("policy", scope.parameters().policy());
        scope.client().putBucketPolicy(request -> request.bucket(bucket(scope)).policy(policy));
    }

    private static String bucket(Scope<S3Client, BucketPolicy.Parameters> scope) {
        return scope.name().isEmpty()
                ? scope.require("bucket", scope.parameters().bucket())
                : scope.name();
    }

    @Override
    public void delete(Scope<S3Client, BucketPolicy.Parameters> scope, Found found) {
        scope.client().deleteBucketPolicy(request -> request.bucket(found.name()));
    }
}
