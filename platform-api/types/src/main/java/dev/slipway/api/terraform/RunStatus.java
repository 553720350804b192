package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The run that is under way, or the last one. Kept by the controller. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RunStatus(
        @JsonPropertyDescription("It counts the runs.") @Nullable
        Long number,

        @JsonPropertyDescription("Planning, Planned, Applying, Applied, Failed or Steady.") @Nullable
        String step,

        @JsonPropertyDescription("apply, destroy or drift.") @Nullable
        String purpose,

        @JsonPropertyDescription("The revision of the source.") @Nullable
        String revision,

        @JsonPropertyDescription("Digest of the spec but for its approval.") @Nullable
        String inputs,

        @JsonPropertyDescription("The content that approvePlan was found to mean.") @Nullable
        String approvedHash,

        @JsonPropertyDescription("The value of approvePlan that means it.") @Nullable
        String approval,

        @JsonPropertyDescription("How often it has failed in a row.") @Nullable
        Long failures,

        @JsonPropertyDescription("When it began.") @Nullable String since) {}
