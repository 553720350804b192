package dev.slipway.api.gcp.cloudplatform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A key of a service account. */
@ManagedCrd(group = "cloudplatform.gcp.upbound.io", plural = "serviceaccountkeys")
public final class ServiceAccountKey {

    private ServiceAccountKey() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Keepers.") @Nullable Map<String, String> keepers,

            @JsonPropertyDescription("Key algorithm.") @Nullable
            String keyAlgorithm,

            @JsonPropertyDescription("Private key type.") @Nullable
            String privateKeyType,

            @JsonPropertyDescription("Public key data.") @Nullable
            String publicKeyData,

            @JsonPropertyDescription("Public key type.") @Nullable
            String publicKeyType,

            @Refers(to = "cloudplatform.gcp.upbound.io/ServiceAccount", taking = "id")
            @JsonPropertyDescription("ID of the service account.")
            @Nullable
            String serviceAccountId) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Name.") @Nullable String name,

            @JsonPropertyDescription("Public key.") @Nullable
            String publicKey,

            @JsonPropertyDescription("Valid after.") @Nullable
            String validAfter,

            @JsonPropertyDescription("Valid before.") @Nullable
            String validBefore) {}
}
