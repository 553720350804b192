package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionV1Beta1;
import dev.slipway.api.cluster.MachineAddress;
import dev.slipway.api.cluster.MachineDeletionProgress;
import dev.slipway.api.cluster.NodeInfo;
import dev.slipway.api.cluster.ObjectReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a machine. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineStatusV1Beta1(
        @JsonPropertyDescription("Addresses of the machine.") @Nullable
        List<MachineAddress> addresses,

        @JsonPropertyDescription("Whether boot data is there.") @Nullable
        Boolean bootstrapReady,

        @JsonPropertyDescription("When the machine's certificates expire.") @Nullable
        String certificatesExpiryDate,

        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions,

        @JsonPropertyDescription("How machines are deleted.") @Nullable
        MachineDeletionProgress deletion,

        @JsonPropertyDescription("Deprecated: what went wrong for good.") @Nullable
        String failureMessage,

        @JsonPropertyDescription("Deprecated: what went wrong for good, in one word.") @Nullable
        String failureReason,

        @JsonPropertyDescription("Whether the infrastructure is there.") @Nullable
        Boolean infrastructureReady,

        @JsonPropertyDescription("When the phase changed last.") @Nullable
        String lastUpdated,

        @JsonPropertyDescription("What the node says about itself.") @Nullable
        NodeInfo nodeInfo,

        @JsonPropertyDescription("The node.") @Nullable ObjectReference nodeRef,

        @JsonPropertyDescription("The generation that this is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Where it stands, in one word.") @Nullable
        String phase,

        @JsonPropertyDescription("What v1beta2 reports.") @Nullable
        ConditionsV1Beta2Status v1beta2) {}
