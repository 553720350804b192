package dev.slipway.secrets.store.aws;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.secretsmanager.model.CreateSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/**
 * What a push to Secrets Manager says besides.
 *
 * @param secretPushFormat binary, when absent, or string
 */
record SecretOptions(
        @Nullable String secretPushFormat,
        @Nullable Map<String, String> tags,
        @Nullable String kmsKeyID,
        @Nullable String description) {

    static final String MANAGED_BY = "managed-by";
    static final String MANAGER = "external-secrets";

    static FaultException foreign(String what) {
        return new FaultException(
                Fault.CONFLICT,
                "secret not managed by external-secrets: " + what + " was made by somebody else. Delete it, or give it"
                        + " the tag " + MANAGED_BY + "=" + MANAGER);
    }

    private boolean isText() {
        return "string".equals(secretPushFormat);
    }

    CreateSecretRequest create(String name, byte[] value) {
        CreateSecretRequest.Builder request = CreateSecretRequest.builder().name(name);
        request = isText()
                ? request.secretString(new String(value, StandardCharsets.UTF_8))
                : request.secretBinary(SdkBytes.fromByteArray(value));
        return request.tags(allTags())
                .kmsKeyId(kmsKeyID)
                .description(description)
                .build();
    }

    PutSecretValueRequest put(String name, byte[] value) {
        PutSecretValueRequest.Builder request = PutSecretValueRequest.builder().secretId(name);
        return (isText()
                        ? request.secretString(new String(value, StandardCharsets.UTF_8))
                        : request.secretBinary(SdkBytes.fromByteArray(value)))
                .build();
    }

    private List<Tag> allTags() {
        List<Tag> all = new ArrayList<>();
        all.add(Tag.builder().key(MANAGED_BY).value(MANAGER).build());
        if (tags != null) {
            tags.forEach(
                    (key, value) -> all.add(Tag.builder().key(key).value(value).build()));
        }
        return all;
    }
}
