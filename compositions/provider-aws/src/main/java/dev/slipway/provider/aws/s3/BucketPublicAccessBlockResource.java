package dev.slipway.provider.aws.s3;

import dev.slipway.api.aws.s3.BucketPublicAccessBlock;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;

/** What of a bucket must never be public; what is not said is not blocked. */
final class BucketPublicAccessBlockResource implements AwsResource<S3Client, BucketPublicAccessBlock.Parameters> {

    private static final List<String> SWITCHES =
            List.of("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets");

    @Override
    public Shape<AwsService<S3Client>, BucketPublicAccessBlock.Parameters> shape() {
        return Shape.of(Services.S3, BucketPublicAccessBlock.Parameters.class, "public access block of S3 bucket")
                .namedByCloud("the name of the bucket")
                .keys("bucket")
                .fixed("bucket")
                .changeable(SWITCHES.toArray(String[]::new))
                .governing("skipDestroy");
    }

    @Override
    public Optional<Found> find(Scope<S3Client, BucketPublicAccessBlock.Parameters> scope) {
        String bucket = bucket(scope);
        boolean isKept =
                scope.isLeaving() && Boolean.TRUE.equals(scope.parameters().skipDestroy());
        if (isKept) {
            return Optional.empty();
        }
        Optional<PublicAccessBlockConfiguration> seen = Absent.orElse(
                () -> Optional.of(scope.client()
                        .getPublicAccessBlock(request -> request.bucket(bucket))
                        .publicAccessBlockConfiguration()),
                Optional.empty());
        return seen.map(block ->
                Found.named(bucket).with("bucket", bucket).from(SdkTree.of(block), SWITCHES.toArray(String[]::new)));
    }

    @Override
    public String create(Scope<S3Client, BucketPublicAccessBlock.Parameters> scope) {
        put(scope);
        return bucket(scope);
    }

    @Override
    public void update(Scope<S3Client, BucketPublicAccessBlock.Parameters> scope, Found found, Set<String> changes) {
        put(scope);
    }

    private static void put(Scope<S3Client, BucketPublicAccessBlock.Parameters> scope) {
        var block =
                scope.fill(PublicAccessBlockConfiguration.builder(), SWITCHES).build();
        scope.client()
                .putPublicAccessBlock(request -> request.bucket(bucket(scope)).publicAccessBlockConfiguration(block));
    }

    private static String bucket(Scope<S3Client, BucketPublicAccessBlock.Parameters> scope) {
        return scope.name().isEmpty()
                ? scope.require("bucket", scope.parameters().bucket())
                : scope.name();
    }

    @Override
    public void delete(Scope<S3Client, BucketPublicAccessBlock.Parameters> scope, Found found) {
        scope.client().deletePublicAccessBlock(request -> request.bucket(found.name()));
    }
}
