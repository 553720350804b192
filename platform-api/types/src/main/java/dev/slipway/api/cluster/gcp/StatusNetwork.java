package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code status.network} of GCPManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StatusNetwork(
        @Nullable String apiInternalBackendService,

        @Nullable String apiInternalForwardingRule,

        @Nullable String apiInternalHealthCheck,

        @Nullable String apiInternalIpAddress,

        @Nullable String apiServerBackendService,

        @Nullable String apiServerForwardingRule,

        @Nullable String apiServerHealthCheck,

        @Nullable Map<String, String> apiServerInstanceGroups,

        @Nullable String apiServerIpAddress,

        @Nullable String apiServerTargetProxy,

        @Nullable Map<String, String> firewallRules,

        @Nullable String router,

        @Nullable String selfLink) {}
