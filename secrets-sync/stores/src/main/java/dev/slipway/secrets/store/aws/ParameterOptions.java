package dev.slipway.secrets.store.aws;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;
import software.amazon.awssdk.services.ssm.model.Tag;

/**
 * What a push to Parameter Store says besides.
 *
 * @param secretType String, when absent, or SecureString
 */
record ParameterOptions(
        @Nullable String secretType,
        @Nullable String kmsKeyID,
        @Nullable Map<String, String> tags,
        @Nullable String description,
        @Nullable Tier tier) {

    /** {@code type}: Standard, Advanced or Intelligent-Tiering. */
    record Tier(@Nullable String type) {}

    private static final String USUAL = "String";

    /** Tags are given at creation only: the service refuses them with an overwrite. */
    PutParameterRequest create(String name, byte[] value) {
        List<Tag> all = new ArrayList<>();
        all.add(Tag.builder()
                .key(SecretOptions.MANAGED_BY)
                .value(SecretOptions.MANAGER)
                .build());
        if (tags != null) {
            tags.forEach((key, tag) -> all.add(Tag.builder().key(key).value(tag).build()));
        }
        return request(name, value)
                .type(secretType == null ? USUAL : secretType)
                .tags(all)
                .build();
    }

    /** The type of what exists stays, when none is named. */
    PutParameterRequest write(String name, byte[] value) {
        return request(name, value).type(secretType).overwrite(true).build();
    }

    private PutParameterRequest.Builder request(String name, byte[] value) {
        return PutParameterRequest.builder()
                .name(name)
                .value(new String(value, StandardCharsets.UTF_8))
                .tier(tier == null ? null : tier.type())
                .keyId(kmsKeyID)
                .description(description);
    }
}
