package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ConditionV1Beta1;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code status} of AWSMachineTemplate. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AWSMachineTemplateStatus(
        @JsonPropertyDescription("Swap of the node in bytes.") @Nullable
        Map<String, IntOrString> capacity,

        @JsonPropertyDescription("What is observed.") @Nullable
        List<ConditionV1Beta1> conditions,

        @JsonPropertyDescription("What the node says about itself.") @Nullable
        StatusNodeInfo nodeInfo) {}
