package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Latches of a machine's first provisioning. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineInitialization(
        @JsonPropertyDescription("Whether boot data was there once; never goes back to false.") @Nullable
        Boolean bootstrapDataSecretCreated,

        @JsonPropertyDescription("Whether the infrastructure was there once; never goes back to false.") @Nullable
        Boolean infrastructureProvisioned) {}
