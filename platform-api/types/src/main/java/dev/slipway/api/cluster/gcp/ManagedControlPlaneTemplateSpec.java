package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.template.spec} of GCPManagedControlPlaneTemplate. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ManagedControlPlaneTemplateSpec(
        @Nullable String binaryAuthorization,

        @JsonPropertyDescription("Addresses and names of the cluster's network.") @Nullable
        SpecClusterNetwork clusterNetwork,

        @Nullable ClusterSecurity clusterSecurity,

        @Nullable Boolean enableAutopilot,

        @Nullable Boolean enableIdentityService,

        @Required String location,

        @Nullable String loggingService,

        @Nullable TemplateSpec machineTemplate,

        @Nullable AuthorizedNetworks master_authorized_networks_config,

        @Nullable String monitoringService,

        @Required String project,

        @Nullable String releaseChannel) {}
