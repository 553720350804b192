package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code status.networkStatus.apiServerElb.elbListeners} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ElbListener(
        @Required @JsonPropertyDescription("Port.") Long port,

        @Required String protocol,

        @Required TargetGroup targetGroup) {}
