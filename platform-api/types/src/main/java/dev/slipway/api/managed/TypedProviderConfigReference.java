package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** Names the provider configuration of a namespaced managed resource. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TypedProviderConfigReference(
        @Required @JsonPropertyDescription("ClusterProviderConfig, or ProviderConfig in the object's own namespace.")
        String kind,

        @Required @JsonPropertyDescription("Name of the provider configuration.")
        String name) {}
