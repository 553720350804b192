package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.clusterNetwork} of GCPManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SpecClusterNetwork(
        @Nullable Pod pod,

        @Nullable PrivateCluster privateCluster,

        @Nullable Pod service,

        @Nullable Boolean useIPAliases) {}
