package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.nodeSecurity} of GCPManagedMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NodeSecurity(
        @Nullable Boolean enableIntegrityMonitoring,

        @Nullable Boolean enableSecureBoot,

        @Nullable String sandboxType,

        @Nullable ServiceAccount serviceAccount) {}
