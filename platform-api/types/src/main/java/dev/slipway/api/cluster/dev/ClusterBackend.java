package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** What plays the infrastructure of a cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterBackend(
        @JsonPropertyDescription("Containers; accepted, and reported as not available.") @Nullable
        DockerClusterBackend docker,

        @JsonPropertyDescription("Memory of the server.") @Nullable
        NoSettings inMemory) {}
