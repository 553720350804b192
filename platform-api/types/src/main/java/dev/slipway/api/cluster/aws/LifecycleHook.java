package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.lifecycleHooks} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LifecycleHook(
        @Nullable String defaultResult,

        @Nullable String heartbeatTimeout,

        @Required String lifecycleTransition,

        @Required @JsonPropertyDescription("Name.") String name,

        @Nullable String notificationMetadata,

        @Nullable String notificationTargetARN,

        @Nullable String roleARN) {}
