package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code status.networkStatus.apiServerElb.listeners} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Listener(
        @Required Long instancePort,

        @Required String instanceProtocol,

        @Required @JsonPropertyDescription("Port.") Long port,

        @Required String protocol) {}
