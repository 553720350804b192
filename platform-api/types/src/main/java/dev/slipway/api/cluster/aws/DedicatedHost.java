package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code status.dedicatedHost} of AWSMachine. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DedicatedHost(@Nullable String id) {}
