package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.clusterNetwork.privateCluster} of GCPManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PrivateCluster(
        @Nullable String controlPlaneCidrBlock,

        @Nullable Boolean controlPlaneGlobalAccess,

        @Nullable Boolean disableDefaultSNAT,

        @Nullable Boolean enablePrivateEndpoint,

        @Nullable Boolean enablePrivateNodes) {}
