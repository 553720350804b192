package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.suspendProcesses} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SuspendProcesses(
        @Nullable Boolean all, @Nullable SuspendableProcesses processes) {}
