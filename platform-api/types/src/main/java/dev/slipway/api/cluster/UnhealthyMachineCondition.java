package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A condition that makes a machine unhealthy once it has lasted. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UnhealthyMachineCondition(
        @Required @JsonPropertyDescription("True, False or Unknown.")
        String status,

        @Required @JsonPropertyDescription("How long it may be so.")
        Integer timeoutSeconds,

        @Required @JsonPropertyDescription("Type.") String type) {}
