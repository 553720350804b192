package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ApiEndpoint;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of GCPManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GCPManagedControlPlaneSpec(
        @Nullable String binaryAuthorization,

        @JsonPropertyDescription("Name of the cluster that it belongs to.") @Nullable
        String clusterName,

        @JsonPropertyDescription("Addresses and names of the cluster's network.") @Nullable
        SpecClusterNetwork clusterNetwork,

        @Nullable ClusterSecurity clusterSecurity,

        @Nullable String controlPlaneVersion,

        @Nullable String description,

        @Nullable Boolean enableAutopilot,

        @Nullable Boolean enableIdentityService,

        @Nullable ApiEndpoint endpoint,

        @Required String location,

        @Nullable String loggingService,

        @Nullable TemplateSpec machineTemplate,

        @Nullable AuthorizedNetworks master_authorized_networks_config,

        @Nullable String monitoringService,

        @Required String project,

        @Nullable String releaseChannel,

        @JsonPropertyDescription("Kubernetes version.") @Nullable
        String version) {}
