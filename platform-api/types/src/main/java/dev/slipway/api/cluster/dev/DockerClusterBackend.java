package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.FailureDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Containers as infrastructure of a cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DockerClusterBackend(
        @JsonPropertyDescription("Failure domains that machines can be placed in.") @Nullable
        List<FailureDomain> failureDomains,

        @JsonPropertyDescription("Load balancer in front of the control plane.") @Nullable
        LoadBalancer loadBalancer) {}
