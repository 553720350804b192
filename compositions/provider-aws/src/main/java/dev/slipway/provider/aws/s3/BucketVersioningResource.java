package dev.slipway.provider.aws.s3;

import dev.slipway.api.aws.s3.BucketVersioning;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.S3Client;

/** Versioning of a bucket. It cannot be taken away again: a bucket whose object goes is suspended, as upstream does. */
final class BucketVersioningResource implements AwsResource<S3Client, BucketVersioning.Parameters> {

    private static final String SUSPENDED = "Suspended";

    @Override
    public Shape<AwsService<S3Client>, BucketVersioning.Parameters> shape() {
        return Shape.of(Services.S3, BucketVersioning.Parameters.class, "versioning of S3 bucket")
                .namedByCloud("the name of the bucket")
                .keys("bucket")
                .fixed("bucket")
                .changeable("versioningConfiguration")
                .governing("expectedBucketOwner", "mfa");
    }

    @Override
    public Optional<Found> find(Scope<S3Client, BucketVersioning.Parameters> scope) {
        var parameters = scope.parameters();
        String bucket = scope.name().isEmpty() ? scope.require("bucket", parameters.bucket()) : scope.name();
        var seen = scope.client().getBucketVersioning(request -> request.bucket(bucket)
                .expectedBucketOwner(parameters.expectedBucketOwner()));
        if (seen.statusAsString() == null || isSwitchedOff(scope, seen.statusAsString())) {
            return Optional.empty();
        }
        Map<String, Object> configuration = new TreeMap<>();
        configuration.put("status", seen.statusAsString());
        if (seen.mfaDeleteAsString() != null) {
            configuration.put("mfaDelete", seen.mfaDeleteAsString());
        }
        return Optional.of(Found.named(bucket).with("bucket", bucket).with("versioningConfiguration", configuration));
    }

    /** What was never asked for, or is asked for no more, counts as absent. */
    private static boolean isSwitchedOff(Scope<S3Client, BucketVersioning.Parameters> scope, String status) {
        var wanted = scope.parameters().versioningConfiguration();
        boolean asked = wanted != null && SUSPENDED.equals(wanted.status());
        return status.equals(SUSPENDED) && (scope.isLeaving() || !asked);
    }

    @Override
    public String create(Scope<S3Client, BucketVersioning.Parameters> scope) {
        String bucket = scope.require("bucket", scope.parameters().bucket());
        put(scope, bucket);
        return bucket;
    }

    @Override
    public void update(Scope<S3Client, BucketVersioning.Parameters> scope, Found found, Set<String> changes) {
        put(scope, found.name());
    }

    private static void put(Scope<S3Client, BucketVersioning.Parameters> scope, String bucket) {
        var parameters = scope.parameters();
        var wanted = scope.require("versioningConfiguration", parameters.versioningConfiguration());
        scope.client().putBucketVersioning(request -> request.bucket(bucket)
                .expectedBucketOwner(parameters.expectedBucketOwner())
                .mfa(parameters.mfa())
                .versioningConfiguration(
                        configuration -> configuration.status(wanted.status()).mfaDelete(wanted.mfaDelete())));
    }

    @Override
    public void delete(Scope<S3Client, BucketVersioning.Parameters> scope, Found found) {
        scope.client().putBucketVersioning(request -> request.bucket(found.name())
                .versioningConfiguration(configuration -> configuration.status(SUSPENDED)));
    }
}
