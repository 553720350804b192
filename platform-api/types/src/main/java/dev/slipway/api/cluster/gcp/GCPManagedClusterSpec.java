package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ApiEndpoint;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of GCPManagedCluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GCPManagedClusterSpec(
        @Nullable Map<String, String> additionalLabels,

        @JsonPropertyDescription("Where the API server can be reached.") @Nullable
        ApiEndpoint controlPlaneEndpoint,

        @Nullable CredentialsRef credentialsRef,

        @Nullable LoadBalancer loadBalancer,

        @Nullable SpecNetwork network,

        @Required String project,

        @Required String region,

        @Nullable List<ResourceManagerTag> resourceManagerTags,

        @Nullable ServiceEndpoint serviceEndpoints) {}
