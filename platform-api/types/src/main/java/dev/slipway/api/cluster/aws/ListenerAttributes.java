package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code status.networkStatus.apiServerElb.attributes} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ListenerAttributes(
        @Nullable Boolean crossZoneLoadBalancing, @Nullable Long idleTimeout) {}
