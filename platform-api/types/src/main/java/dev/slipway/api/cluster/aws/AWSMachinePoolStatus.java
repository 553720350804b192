package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionV1Beta1;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code status} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSMachinePoolStatus(
        @Nullable String asgStatus,

        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions,

        @JsonPropertyDescription("Deprecated: what went wrong for good.") @Nullable
        String failureMessage,

        @JsonPropertyDescription("Deprecated: what went wrong for good, in one word.") @Nullable
        String failureReason,

        @Nullable String infrastructureMachineKind,

        @Nullable List<Instance> instances,

        @Nullable String launchTemplateID,

        @Nullable String launchTemplateVersion,

        @Nullable Boolean ready,

        @JsonPropertyDescription("Number of machines.") @Nullable
        Integer replicas) {}
