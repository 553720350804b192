package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code status.networkStatus} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NetworkState(
        @Nullable ApiServerElb apiServerElb,

        @Nullable List<String> natGatewaysIPs,

        @Nullable ApiServerElb secondaryAPIServerELB,

        @Nullable Map<String, SecurityGroup> securityGroups) {}
