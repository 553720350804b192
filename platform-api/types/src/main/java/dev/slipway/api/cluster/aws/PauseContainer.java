package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.pauseContainer} of EKSConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PauseContainer(
        @Required String accountNumber,

        @Required @JsonPropertyDescription("Kubernetes version.")
        String version) {}
