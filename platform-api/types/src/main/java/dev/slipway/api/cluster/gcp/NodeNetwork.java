package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.nodeNetwork} of GCPManagedMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NodeNetwork(
        @Nullable Boolean createPodRange,

        @Nullable String podRangeCidrBlock,

        @Nullable String podRangeName,

        @Nullable List<String> tags) {}
