package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** A directory of the host in a machine. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Mount(
        @JsonPropertyDescription("Path in the machine.") @Nullable
        String containerPath,

        @JsonPropertyDescription("Path on the host.") @Nullable
        String hostPath,

        @JsonPropertyDescription("Whether it is mounted to be read only.") @Nullable
        Boolean readOnly) {}
