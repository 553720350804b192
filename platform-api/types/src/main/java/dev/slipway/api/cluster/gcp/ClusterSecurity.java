package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.clusterSecurity} of GCPManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterSecurity(
        @Nullable AuthenticatorGroupConfig authenticatorGroupConfig,

        @Nullable WorkloadIdentityConfig workloadIdentityConfig) {}
