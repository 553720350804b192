package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** What plays the machines of a pool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PoolBackend(
        @JsonPropertyDescription("Containers; accepted, and reported as not available.") @Nullable
        DockerPool docker) {}
