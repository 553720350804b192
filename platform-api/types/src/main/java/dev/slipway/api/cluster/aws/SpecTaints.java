package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.taints} of AWSManagedMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SpecTaints(
        @Required @JsonPropertyDescription("NoSchedule, PreferNoSchedule or NoExecute.")
        String effect,

        @Required @JsonPropertyDescription("Key of the taint.")
        String key,

        @Required @JsonPropertyDescription("The value.") String value) {}
