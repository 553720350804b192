package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;

/** The resources of the state. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Inventory(
        @Required @JsonPropertyDescription("Each of them.") List<InventoryEntry> entries) {}
