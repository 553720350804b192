package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code status.networkStatus.apiServerElb.elbListeners.targetGroup} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TargetGroup(
        @Nullable String ipType,

        @Required @JsonPropertyDescription("Name.") String name,

        @Required @JsonPropertyDescription("Port.") Long port,

        @Required String protocol,

        @Nullable TargetGroupHealthCheck targetGroupHealthCheck,

        @Required String vpcId) {}
