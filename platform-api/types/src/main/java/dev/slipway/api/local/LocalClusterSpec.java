package dev.slipway.api.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Nothing has to be said: the control plane chooses its ports. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LocalClusterSpec(
        @JsonPropertyDescription("Where the API server is; taken from the LocalControlPlane.") @Nullable
        Endpoint controlPlaneEndpoint) {}
