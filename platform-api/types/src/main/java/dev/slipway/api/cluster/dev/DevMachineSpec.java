package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Where a machine for development runs. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DevMachineSpec(
        @Required @JsonPropertyDescription("What plays the infrastructure.")
        MachineBackend backend,

        @JsonPropertyDescription("Id of the machine at the provider.") @Nullable
        String providerID) {}
