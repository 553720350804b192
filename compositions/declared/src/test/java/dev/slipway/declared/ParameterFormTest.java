package dev.slipway.declared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.api.aws.s3.BucketServerSideEncryptionConfiguration;
import dev.slipway.api.aws.s3.BucketVersioning;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterFormTest {

    private final ParameterForm<BucketVersioning.Parameters> versioning =
            new ParameterForm<>(BucketVersioning.Parameters.class);
    private final ParameterForm<BucketServerSideEncryptionConfiguration.Parameters> encryption =
            new ParameterForm<>(BucketServerSideEncryptionConfiguration.Parameters.class);

    @Test
    void blockOfOneIsReadInBothForms() {
        Map<String, Object> block = Map.of("status", "Enabled");

        var list = versioning.read(Map.of("versioningConfiguration", List.of(block)));
        var object = versioning.read(Map.of("versioningConfiguration", block));

        assertThat(list).isEqualTo(object);
        assertThat(versioning.tree(list)).isEqualTo(Map.of("versioningConfiguration", block));
    }

    @Test
    void referencesAreFoundAtAnyDepth() {
        assertThat(encryption.references())
                .extracting(reference -> String.join(".", reference.field()))
                .containsExactly("bucket", "rule.applyServerSideEncryptionByDefault.kmsMasterKeyId");
        assertThat(encryption.references().get(1).extract()).containsExactly("status", "atProvider", "arn");
    }

    @Test
    void nameThatNobodyKnowsIsReportedWithItsPlace() {
        assertThat(versioning.unknown(Map.of(
                        "bucketRef", Map.of("name", "x"),
                        "versioningConfiguration", List.of(Map.of("status", "Enabled", "stat", "x")))))
                .containsExactly("versioningConfiguration[0].stat");
        assertThat(encryption.unknown(Map.of(
                        "rule",
                        List.of(Map.of(
                                "applyServerSideEncryptionByDefault",
                                Map.of("kmsMasterKeyIdRef", Map.of("name", "key"), "algorithm", "x"))))))
                .containsExactly("rule[0].applyServerSideEncryptionByDefault.algorithm");
    }

    @Test
    void whatIsKnownIsNotReported() {
        assertThat(versioning.unknown(Map.of(
                        "region", "eu-west-1", "bucket", "b", "bucketSelector", Map.of("matchLabels", Map.of()))))
                .isEmpty();
    }
}
