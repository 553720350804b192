package dev.slipway.api.aws.kms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import io.fabric8.generator.annotation.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A key of KMS. */
@ManagedCrd(group = "kms.aws.upbound.io", plural = "keys")
public final class Key {

    private Key() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Whether it is bypass policy lockout safety check.") @Nullable
            Boolean bypassPolicyLockoutSafetyCheck,

            @JsonPropertyDescription("ID of the custom key store.") @Nullable
            String customKeyStoreId,

            @JsonPropertyDescription("Customer master key spec.") @Nullable
            String customerMasterKeySpec,

            @JsonPropertyDescription("Deletion window, in days.") @Nullable
            Long deletionWindowInDays,

            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("Whether to enable key rotation.") @Nullable
            Boolean enableKeyRotation,

            @JsonPropertyDescription("Whether is is on.") @Nullable
            Boolean isEnabled,

            @JsonPropertyDescription("Key usage.") @Nullable String keyUsage,

            @JsonPropertyDescription("Whether it is multi region.") @Nullable
            Boolean multiRegion,

            @JsonPropertyDescription("Policy document, as JSON.") @Nullable
            String policy,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Rotation period, in days.") @Nullable
            Long rotationPeriodInDays,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags,

            @JsonPropertyDescription("ID of the XKS key.") @Nullable
            String xksKeyId) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("ID of the key.") @Nullable
            String keyId,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}
}
