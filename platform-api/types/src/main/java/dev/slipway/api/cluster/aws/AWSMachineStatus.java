package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionV1Beta1;
import dev.slipway.api.cluster.MachineAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code status} of AWSMachine. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSMachineStatus(
        @JsonPropertyDescription("Addresses of the machine.") @Nullable
        List<MachineAddress> addresses,

        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions,

        @Nullable DedicatedHost dedicatedHost,

        @JsonPropertyDescription("Deprecated: what went wrong for good.") @Nullable
        String failureMessage,

        @JsonPropertyDescription("Deprecated: what went wrong for good, in one word.") @Nullable
        String failureReason,

        @Nullable String instanceState,

        @Nullable Boolean interruptible,

        @Nullable Boolean ready) {}
