package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A service account of a GKE cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GcpWorkloadIdentity(
        @JsonPropertyDescription("Location of the cluster.") @Nullable
        String clusterLocation,

        @JsonPropertyDescription("Name of the cluster.") @Nullable
        String clusterName,

        @JsonPropertyDescription("Project of the cluster.") @Nullable
        String clusterProjectID,

        @Required @JsonPropertyDescription("The service account.")
        ServiceAccountRef serviceAccountRef) {}
