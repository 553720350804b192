package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** What plays a machine. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineBackend(
        @JsonPropertyDescription("Containers; accepted, and reported as not available.") @Nullable
        DockerMachineBackend docker,

        @JsonPropertyDescription("Memory of the server.") @Nullable
        InMemoryMachine inMemory) {}
