package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** An object of a provider in the same namespace; its version follows from the contract. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ContractReference(
        @Required @JsonPropertyDescription("Group of the object; the version is found by its CRD's labels.")
        String apiGroup,

        @Required @JsonPropertyDescription("Kind of the object.")
        String kind,

        @Required @JsonPropertyDescription("Name.") String name) {}
