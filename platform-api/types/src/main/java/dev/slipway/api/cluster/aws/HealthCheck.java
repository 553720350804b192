package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code status.networkStatus.apiServerElb.healthChecks} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HealthCheck(
        @Required Long healthyThreshold,

        @Required Long interval,

        @Required String target,

        @Required @JsonPropertyDescription("How long it may be so.")
        Long timeout,

        @Required Long unhealthyThreshold) {}
