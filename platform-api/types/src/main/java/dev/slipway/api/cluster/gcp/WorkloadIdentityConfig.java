package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.clusterSecurity.workloadIdentityConfig} of GCPManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkloadIdentityConfig(@Required String workloadPool) {}
