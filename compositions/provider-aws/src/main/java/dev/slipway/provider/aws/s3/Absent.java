package dev.slipway.provider.aws.s3;

import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** S3 answers with an error where a setting of a bucket was never made. */
final class Absent {

    private static final Set<String> CODES = Set.of(
            "NoSuchTagSet",
            "NoSuchBucketPolicy",
            "NoSuchPublicAccessBlockConfiguration",
            "ObjectLockConfigurationNotFoundError",
            "ServerSideEncryptionConfigurationNotFoundError");

    private Absent() {}

    static <T> T orElse(Supplier<T> look, T otherwise) {
        try {
            return look.get();
        } catch (S3Exception e) {
            if (e.awsErrorDetails() != null
                    && CODES.contains(e.awsErrorDetails().errorCode())) {
                return otherwise;
            }
            throw e;
        }
    }
}
