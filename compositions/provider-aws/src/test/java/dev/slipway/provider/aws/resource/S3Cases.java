package dev.slipway.provider.aws.resource;

import static dev.slipway.provider.aws.resource.KindCases.resource;

import dev.slipway.api.aws.s3.Bucket;
import dev.slipway.api.aws.s3.BucketPolicy;
import dev.slipway.api.aws.s3.BucketPublicAccessBlock;
import dev.slipway.api.aws.s3.BucketServerSideEncryptionConfiguration;
import dev.slipway.api.aws.s3.BucketVersioning;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.s3.S3;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** The kinds of S3; those that belong to a bucket get one of their own for each identity. */
final class S3Cases {

    private static final String POLICY = """
        {"Version": "2012-10-17", "Statement": [{"Effect": "%s", "Principal": {"AWS": "*"}, "Action": ["s3:GetObject"],
         "Resource": "arn:aws:s3:::$bucket/*"}]}
        """;

    private S3Cases() {}

    static List<KindCase> all() {
        var kinds = S3.resources();
        return List.of(
                KindCase.of(resource(kinds, Bucket.Parameters.class), Map.of("tags", Map.of("team", "payments")))
                        .changing(Map.of("tags", Map.of("team", "billing", "cost", "low")))
                        .calls("CreateBucket", "PutBucketTagging", "DeleteBucket")
                        .markedLate(),
                inBucket(KindCase.of(
                                resource(kinds, BucketVersioning.Parameters.class),
                                Map.of("bucket", "$bucket", "versioningConfiguration", Map.of("status", "Enabled")))
                        .changing(Map.of("versioningConfiguration", List.of(Map.of("status", "Suspended"))))
                        .calls("PutBucketVersioning", "PutBucketVersioning", "none")
                        .existing(S3Cases::isVersioned)),
                inBucket(KindCase.of(
                                resource(kinds, BucketServerSideEncryptionConfiguration.Parameters.class),
                                Map.of("bucket", "$bucket", "rule", List.of(encryption("AES256"))))
                        .changing(Map.of("rule", List.of(encryption("aws:kms"))))
                        .calls("PutBucketEncryption", "PutBucketEncryption", "DeleteBucketEncryption")),
                inBucket(KindCase.of(
                                resource(kinds, BucketPublicAccessBlock.Parameters.class),
                                Map.of("bucket", "$bucket", "blockPublicAcls", true, "blockPublicPolicy", true))
                        .changing(Map.of("restrictPublicBuckets", true, "blockPublicAcls", false))
                        .calls("PutPublicAccessBlock", "PutPublicAccessBlock", "DeletePublicAccessBlock")),
                inBucket(KindCase.of(
                                resource(kinds, BucketPolicy.Parameters.class),
                                Map.of("bucket", "$bucket", "policy", POLICY.formatted("Allow")))
                        .changing(Map.of("policy", POLICY.formatted("Deny")))
                        .calls("PutBucketPolicy", "PutBucketPolicy", "DeleteBucketPolicy")));
    }

    /** Older versions have the inner block as a list of one. */
    private static Map<String, Object> encryption(String algorithm) {
        return Map.of("applyServerSideEncryptionByDefault", List.of(Map.of("sseAlgorithm", algorithm)));
    }

    private static boolean isVersioned(World world, Map<String, String> values) {
        return world.client(Services.S3)
                        .getBucketVersioning(request -> request.bucket(values.get("bucket")))
                        .status()
                == BucketVersioningStatus.ENABLED;
    }

    private static KindCase inBucket(KindCase kind) {
        return kind.namedByAws().unmarked().beforeEach((world, uid) -> {
            String bucket = World.unique("for-" + uid);
            world.client(Services.S3).createBucket(request -> request.bucket(bucket)
                    .createBucketConfiguration(
                            configuration -> configuration.locationConstraint(BucketLocationConstraint.EU_WEST_1)));
            return Map.of("bucket", bucket);
        });
    }
}
