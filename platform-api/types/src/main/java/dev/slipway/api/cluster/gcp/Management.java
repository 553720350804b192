package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.management} of GCPManagedMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Management(
        @Nullable Boolean autoRepair, @Nullable Boolean autoUpgrade) {}
