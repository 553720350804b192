package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ApiEndpoint;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Where a cluster for development runs. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DevClusterSpec(
        @Required @JsonPropertyDescription("What plays the infrastructure.")
        ClusterBackend backend,

        @JsonPropertyDescription("Where the API server can be reached.") @Nullable
        ApiEndpoint controlPlaneEndpoint) {}
