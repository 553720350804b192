package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.serviceEndpoints} of GCPManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ServiceEndpoint(
        @Nullable String compute,

        @Nullable String container,

        @Nullable String iam,

        @Nullable String resourceManager) {}
