package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A taint that machines bring to their nodes. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineTaint(
        @Required @JsonPropertyDescription("NoSchedule, PreferNoSchedule or NoExecute.")
        String effect,

        @Required @JsonPropertyDescription("Key of the taint.")
        String key,

        @Required @JsonPropertyDescription("OnInitialization or Always: when the taint is put on the node.")
        String propagation,

        @JsonPropertyDescription("The value.") @Nullable String value) {}
