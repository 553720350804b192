package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.scaling} of AWSManagedMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Scaling(@Nullable Integer maxSize, @Nullable Integer minSize) {}
