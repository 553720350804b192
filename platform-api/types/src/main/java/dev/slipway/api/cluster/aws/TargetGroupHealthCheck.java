package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code status.networkStatus.apiServerElb.elbListeners.targetGroup.targetGroupHealthCheck} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TargetGroupHealthCheck(
        @Nullable Long intervalSeconds,

        @Nullable String path,

        @JsonPropertyDescription("Port.") @Nullable String port,

        @Nullable String protocol,

        @Nullable Long thresholdCount,

        @JsonPropertyDescription("How long it may be so.") @Nullable
        Long timeoutSeconds,

        @Nullable Long unhealthyThresholdCount) {}
