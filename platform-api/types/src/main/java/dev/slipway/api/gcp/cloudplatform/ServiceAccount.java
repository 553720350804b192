package dev.slipway.api.gcp.cloudplatform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.Refers;
import org.jspecify.annotations.Nullable;

/** A service account of a project. */
@ManagedCrd(group = "cloudplatform.gcp.upbound.io", plural = "serviceaccounts")
public final class ServiceAccount {

    private ServiceAccount() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("Whether to create ignore already exists.") @Nullable
            Boolean createIgnoreAlreadyExists,

            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("Whether it is switched off.") @Nullable
            Boolean disabled,

            @JsonPropertyDescription("Name of the display.") @Nullable
            String displayName,

            @Refers(to = "cloudplatform.gcp.upbound.io/Project", taking = "projectId")
            @JsonPropertyDescription(
                    "Project that it belongs to; the one of the provider configuration where it is not given.")
            @Nullable
            String project) {}

    /** What only Google knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("Email.") @Nullable String email,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("Who gets the role, such as user:jane@example.org.") @Nullable
            String member,

            @JsonPropertyDescription("Name.") @Nullable String name,

            @JsonPropertyDescription("ID of the unique.") @Nullable
            String uniqueId) {}
}
