package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code status.networkStatus.apiServerElb} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApiServerElb(
        @Nullable String arn,

        @JsonPropertyDescription("What the provider says about it.") @Nullable
        ListenerAttributes attributes,

        @Nullable List<String> availabilityZones,

        @Nullable String dnsName,

        @Nullable Map<String, String> elbAttributes,

        @Nullable List<ElbListener> elbListeners,

        @Nullable HealthCheck healthChecks,

        @Nullable List<Listener> listeners,

        @Nullable String loadBalancerIPAddressType,

        @Nullable String loadBalancerType,

        @JsonPropertyDescription("Name.") @Nullable String name,

        @Nullable String scheme,

        @Nullable List<String> securityGroupIds,

        @Nullable List<String> subnetIds,

        @Nullable Map<String, String> tags) {}
