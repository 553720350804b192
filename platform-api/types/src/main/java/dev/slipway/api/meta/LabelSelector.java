package dev.slipway.api.meta;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A selector over labels as Kubernetes has it: everything that is said must hold; one that says nothing selects all. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LabelSelector(
        @JsonPropertyDescription("Requirements besides those of matchLabels.") @Nullable
        List<LabelSelectorRequirement> matchExpressions,

        @JsonPropertyDescription("Labels that must have exactly these values.") @Nullable
        Map<String, String> matchLabels) {}
