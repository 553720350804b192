package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where machines of a pool for development run. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DevMachinePoolSpec(
        @JsonPropertyDescription("What plays the infrastructure.") @Nullable
        PoolBackend backend,

        @JsonPropertyDescription("Id of the machine at the provider.") @Nullable
        String providerID,

        @JsonPropertyDescription("Ids of the machines at the provider.") @Nullable
        List<String> providerIDList) {}
