package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionV1Beta1;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code status} of NodeadmConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NodeadmConfigStatus(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions,

        @JsonPropertyDescription("Secret with the boot data; empty text means that none is needed.") @Nullable
        String dataSecretName,

        @JsonPropertyDescription("Deprecated: what went wrong for good.") @Nullable
        String failureMessage,

        @JsonPropertyDescription("Deprecated: what went wrong for good, in one word.") @Nullable
        String failureReason,

        @JsonPropertyDescription("Steps of the first provisioning.") @Nullable
        Initialization initialization,

        @JsonPropertyDescription("The generation that this is about.") @Nullable
        Long observedGeneration,

        @Nullable Boolean ready) {}
