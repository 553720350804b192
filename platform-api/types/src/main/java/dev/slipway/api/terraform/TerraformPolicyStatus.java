package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the rules can be used. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TerraformPolicyStatus(
        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("The generation seen last.") @Nullable
        Long observedGeneration) {}
