package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** One resource. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InventoryEntry(
        @Required @JsonPropertyDescription("Its id.") String id,
        @Required @JsonPropertyDescription("Its name.") String n,
        @Required @JsonPropertyDescription("Its type.") String t) {}
