package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.awsLaunchTemplate.ami} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Ami(@Nullable String eksLookupType, @Nullable String id) {}
