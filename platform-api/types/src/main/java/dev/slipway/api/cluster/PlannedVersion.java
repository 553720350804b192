package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A version on the way of an upgrade. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlannedVersion(
        @Required @JsonPropertyDescription("Kubernetes version.")
        String version) {}
