package dev.slipway.api.aws.iam;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import org.jspecify.annotations.Nullable;

/** An access key of a user; its secret is in the connection secret. */
@ManagedCrd(group = "iam.aws.upbound.io", plural = "accesskeys")
public final class AccessKey {

    private AccessKey() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("PGP key.") @Nullable String pgpKey,

            @JsonPropertyDescription("State that AWS reports.") @Nullable
            String status,

            @Refers(to = "iam.aws.upbound.io/User") @JsonPropertyDescription("Name of the user.") @Nullable
            String user) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("When it was created.") @Nullable
            String createDate,

            @JsonPropertyDescription("Encrypted secret.") @Nullable
            String encryptedSecret,

            @JsonPropertyDescription("Encrypted SES smtp password v4.") @Nullable
            String encryptedSesSmtpPasswordV4,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Key fingerprint.") @Nullable
            String keyFingerprint) {}
}
