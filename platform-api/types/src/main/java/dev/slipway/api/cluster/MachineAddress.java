package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** An address of a machine. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineAddress(
        @Required @JsonPropertyDescription("The machine's address.")
        String address,

        @Required @JsonPropertyDescription("Type.") String type) {}
