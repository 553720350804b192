package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Plans. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanStatus(
        @JsonPropertyDescription("What an approval of the pending plan is bound to.") @Nullable
        String contentHash,

        @JsonPropertyDescription("Whether the pending plan destroys.") @Nullable
        Boolean isDestroyPlan,

        @JsonPropertyDescription("Whether the pending plan is what drift detection found.") @Nullable
        Boolean isDriftDetectionPlan,

        @JsonPropertyDescription("The plan that was applied last.") @Nullable
        String lastApplied,

        @JsonPropertyDescription("The plan that waits for approval.") @Nullable
        String pending,

        @JsonPropertyDescription("How much the pending plan does.") @Nullable
        String summary) {}
