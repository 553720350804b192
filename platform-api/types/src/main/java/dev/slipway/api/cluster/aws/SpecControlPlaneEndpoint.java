package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.controlPlaneEndpoint} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SpecControlPlaneEndpoint(
        @Required @JsonPropertyDescription("Host name or address.")
        String host,

        @Required @JsonPropertyDescription("Port.") Integer port) {}
