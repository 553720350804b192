package dev.slipway.provider.aws.s3;

import dev.slipway.provider.aws.resource.AwsResource;
import java.util.List;

/** The kinds of s3.aws.upbound.io that are managed. */
public final class S3 {

    private S3() {}

    public static List<AwsResource<?, ?>> resources() {
        return List.of(
                new BucketResource(),
                new BucketVersioningResource(),
                new BucketEncryptionResource(),
                new BucketPublicAccessBlockResource(),
                new BucketPolicyResource());
    }
}
