package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.LabelSelector;
import org.jspecify.annotations.Nullable;

/** Pods by their labels and those of their namespaces. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PodSelection(
        @JsonPropertyDescription("Namespaces of the pods.") @Nullable
        LabelSelector namespaceSelector,

        @JsonPropertyDescription("Which objects are selected.") @Nullable
        LabelSelector selector) {}
