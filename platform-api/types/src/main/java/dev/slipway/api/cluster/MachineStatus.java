package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a machine. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineStatus(
        @JsonPropertyDescription("Addresses of the machine.") @Nullable
        List<MachineAddress> addresses,

        @JsonPropertyDescription("When the machine's certificates expire.") @Nullable
        String certificatesExpiryDate,

        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("How machines are deleted.") @Nullable
        MachineDeletionProgress deletion,

        @JsonPropertyDescription("What v1beta1 reported.") @Nullable
        FailedDeprecated deprecated,

        @JsonPropertyDescription("Failure domain to place machines in.") @Nullable
        String failureDomain,

        @JsonPropertyDescription("Steps of the first provisioning.") @Nullable
        MachineInitialization initialization,

        @JsonPropertyDescription("When the phase changed last.") @Nullable
        String lastUpdated,

        @JsonPropertyDescription("What the node says about itself.") @Nullable
        NodeInfo nodeInfo,

        @JsonPropertyDescription("The node.") @Nullable NodeName nodeRef,

        @JsonPropertyDescription("The generation that this is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Where it stands, in one word.") @Nullable
        String phase) {}
