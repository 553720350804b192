package dev.slipway.api.gcp.secretmanager;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import dev.slipway.api.managed.SecretKeySelector;
import org.jspecify.annotations.Nullable;

/** One value of a secret. */
@ManagedCrd(group = "secretmanager.gcp.upbound.io", plural = "secretversions")
public final class SecretVersion {

    private SecretVersion() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Whether deletion really deletes: ABANDON leaves it there.") @Nullable
            String deletionPolicy,

            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled,

            @JsonPropertyDescription("Whether it is secret data base64.") @Nullable
            Boolean isSecretDataBase64,

            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project,

            @Refers(to = "secretmanager.gcp.upbound.io/Secret", taking = "id")
            @JsonPropertyDescription("Secret that it belongs to.")
            @Nullable
            String secret,

            @JsonPropertyDescription("Secret data secret ref.") @Nullable
            SecretKeySelector secretDataSecretRef) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("When it was created.") @Nullable
            String createTime,

            @JsonPropertyDescription("Destroy time.") @Nullable
            String destroyTime,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Name.") @Nullable String name,

            @JsonPropertyDescription("Version.") @Nullable String version) {}
}
