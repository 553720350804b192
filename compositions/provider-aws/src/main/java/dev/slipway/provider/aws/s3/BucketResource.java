package dev.slipway.provider.aws.s3;

import dev.slipway.api.aws.s3.Bucket;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * A bucket. Its name is the caller's. CreateBucket takes tags nowhere that all regions know, so a bucket without tags is
 * ours when we own it and it has the name that was derived for us; the tags follow in the same pass.
 */
final class BucketResource implements AwsResource<S3Client, Bucket.Parameters> {

    /** Where AWS wants no location to be named. */
    private static final String FIRST_REGION = "us-east-1";

    /** A pass deletes so many objects, so that none of them takes long. */
    private static final int ROUNDS = 10;

    @Override
    public Shape<AwsService<S3Client>, Bucket.Parameters> shape() {
        return Shape.of(Services.S3, Bucket.Parameters.class, "S3 bucket")
                .fixed("objectLockEnabled")
                .governing("forceDestroy")
                .ignored("bucketNamespace");
    }

    @Override
    public Optional<Found> find(Scope<S3Client, Bucket.Parameters> scope) {
        String name = scope.name();
        scope.client().headBucket(request -> request.bucket(name));
        return Optional.of(Found.named(name)
                .with("arn", "arn:aws:s3:::" + name)
                .with("bucketDomainName", name + ".s3.amazonaws.com")
                .with("bucketRegionalDomainName", name + ".s3." + scope.region() + ".amazonaws.com")
                .with("region", scope.region())
                .with("objectLockEnabled", isLocked(scope))
                .tagged(tags(scope)));
    }

    private static boolean isLocked(Scope<S3Client, Bucket.Parameters> scope) {
        return Absent.orElse(
                () -> scope.client()
                        .getObjectLockConfiguration(request -> request.bucket(scope.name()))
                        .objectLockConfiguration()
                        .objectLockEnabledAsString()
                        .equals("Enabled"),
                false);
    }

    private static Map<String, String> tags(Scope<S3Client, Bucket.Parameters> scope) {
        return Absent.orElse(
                () -> {
                    Map<String, String> tags = new TreeMap<>();
                    scope.client()
                            .getBucketTagging(request -> request.bucket(scope.name()))
                            .tagSet()
                            .forEach(tag -> tags.put(tag.key(), tag.value()));
                    return tags;
                },
                Map.of());
    }

    @Override
    public String create(Scope<S3Client, Bucket.Parameters> scope) {
        CreateBucketRequest.Builder request = CreateBucketRequest.builder().bucket(scope.name());
        if (Boolean.TRUE.equals(scope.parameters().objectLockEnabled())) {
            request.objectLockEnabledForBucket(true);
        }
        List<Tag> tags = list(scope.tags());
        request.createBucketConfiguration(configuration -> configuration
                .tags(tags)
                .locationConstraint(
                        scope.region().equals(FIRST_REGION)
                                ? null
                                : BucketLocationConstraint.fromValue(scope.region())
                                        .toString()));
        scope.client().createBucket(request.build());
        return scope.name();
    }

    @Override
    public void tag(Scope<S3Client, Bucket.Parameters> scope, Found found, Map<String, String> tags) {
        Map<String, String> all = new TreeMap<>(found.tags().orElse(Map.of()));
        all.putAll(tags);
        scope.client().putBucketTagging(request -> request.bucket(scope.name())
                .tagging(tagging -> tagging.tagSet(list(all))));
    }

    @Override
    public void untag(Scope<S3Client, Bucket.Parameters> scope, Found found, List<String> keys) {
        Map<String, String> left = tags(scope);
        left.keySet().removeAll(keys);
        scope.client().putBucketTagging(request -> request.bucket(scope.name())
                .tagging(tagging -> tagging.tagSet(list(left))));
    }

    private static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    @Override
    public void delete(Scope<S3Client, Bucket.Parameters> scope, Found found) {
        if (Boolean.TRUE.equals(scope.parameters().forceDestroy())) {
            empty(scope);
        }
        try {
            scope.client().deleteBucket(request -> request.bucket(scope.name()));
        } catch (S3Exception e) {
            if (e.awsErrorDetails().errorCode().equals("BucketNotEmpty")) {
                throw scope.blocked("S3 bucket '" + scope.name() + "' still holds objects. Delete them, or set"
                        + " spec.forProvider.forceDestroy to true if they may be lost.");
            }
            throw e;
        }
    }

    private static void empty(Scope<S3Client, Bucket.Parameters> scope) {
        for (int round = 0; round < ROUNDS; round++) {
            var page = scope.client().listObjectVersions(request -> request.bucket(scope.name()));
            List<ObjectIdentifier> all = java.util.stream.Stream.concat(
                            page.versions().stream().map(version -> identifier(version.key(), version.versionId())),
                            page.deleteMarkers().stream().map(marker -> identifier(marker.key(), marker.versionId())))
                    .toList();
            if (all.isEmpty()) {
                return;
            }
            scope.client().deleteObjects(request -> request.bucket(scope.name()).delete(delete -> delete.objects(all)));
        }
        throw scope.blocked("S3 bucket '" + scope.name() + "' is being emptied; it has very many objects.");
    }

    private static ObjectIdentifier identifier(String key, String version) {
        return ObjectIdentifier.builder().key(key).versionId(version).build();
    }
}
