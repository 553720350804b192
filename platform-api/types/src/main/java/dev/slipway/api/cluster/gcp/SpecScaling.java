package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.scaling} of GCPManagedMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SpecScaling(
        @Nullable Boolean enableAutoscaling,

        @Nullable String locationPolicy,

        @Nullable Integer maxCount,

        @Nullable Integer minCount) {}
