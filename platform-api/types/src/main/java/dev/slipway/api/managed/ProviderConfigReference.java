package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Names the provider configuration of a cluster-scoped managed resource. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProviderConfigReference(
        @Required @JsonPropertyDescription("Name of the ProviderConfig.")
        String name,

        @JsonPropertyDescription("When and how strictly the reference is resolved.") @Nullable
        ReferencePolicy policy) {}
