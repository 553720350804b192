package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionsDeprecated;
import dev.slipway.api.cluster.MachineAddress;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a machine for development. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DevMachineStatus(
        @JsonPropertyDescription("Addresses of the machine.") @Nullable
        List<MachineAddress> addresses,

        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("What v1beta1 reported.") @Nullable
        ConditionsDeprecated deprecated,

        @JsonPropertyDescription("Failure domain to place machines in.") @Nullable
        String failureDomain,

        @JsonPropertyDescription("Steps of the first provisioning.") @Nullable
        DevInitialization initialization) {}
