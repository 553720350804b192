package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of AWSManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSManagedClusterSpec(
        @JsonPropertyDescription("Where the API server can be reached.") @Nullable
        SpecControlPlaneEndpoint controlPlaneEndpoint) {}
