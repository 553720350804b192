package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.suspendProcesses.processes} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SuspendableProcesses(
        @Nullable Boolean addToLoadBalancer,

        @Nullable Boolean alarmNotification,

        @Nullable Boolean azRebalance,

        @JsonPropertyDescription("Health check of the machines.") @Nullable
        Boolean healthCheck,

        @Nullable Boolean instanceRefresh,

        @Nullable Boolean launch,

        @Nullable Boolean replaceUnhealthy,

        @Nullable Boolean scheduledActions,

        @Nullable Boolean terminate) {}
