package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.MachineAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A machine of a pool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Instances(
        @JsonPropertyDescription("Addresses of the machine.") @Nullable
        List<MachineAddress> addresses,

        @JsonPropertyDescription("Name of the instance.") @Nullable
        String instanceName,

        @JsonPropertyDescription("Id of the machine at the provider.") @Nullable
        String providerID,

        @JsonPropertyDescription("Whether it is ready.") @Nullable
        Boolean ready,

        @JsonPropertyDescription("Kubernetes version.") @Nullable
        String version) {}
