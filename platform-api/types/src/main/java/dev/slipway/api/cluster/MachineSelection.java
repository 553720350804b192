package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.LabelSelector;
import org.jspecify.annotations.Nullable;

/** Machines by their labels and those of their clusters. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineSelection(
        @JsonPropertyDescription("Clusters that are selected by their labels.") @Nullable
        LabelSelector clusterSelector,

        @JsonPropertyDescription("Which objects are selected.") @Nullable
        LabelSelector selector) {}
