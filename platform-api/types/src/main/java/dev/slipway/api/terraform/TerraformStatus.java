package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the configuration. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TerraformStatus(
        @JsonPropertyDescription("Names of the outputs.") @Nullable
        List<String> availableOutputs,

        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("The resources, if enableInventory asks for them.") @Nullable
        Inventory inventory,

        @JsonPropertyDescription("When drift was undone last.") @Nullable
        String lastAppliedByDriftDetectionAt,

        @JsonPropertyDescription("The revision applied last.") @Nullable
        String lastAppliedRevision,

        @JsonPropertyDescription("The revision tried last.") @Nullable
        String lastAttemptedRevision,

        @JsonPropertyDescription("When drift was found last.") @Nullable
        String lastDriftDetectedAt,

        @JsonPropertyDescription("The last request to look again that was heard.") @Nullable
        String lastHandledReconcileAt,

        @JsonPropertyDescription("When a plan was made last.") @Nullable
        String lastPlanAt,

        @JsonPropertyDescription("The generation planned last.") @Nullable
        Long lastPlannedGeneration,

        @JsonPropertyDescription("The revision planned last.") @Nullable
        String lastPlannedRevision,

        @JsonPropertyDescription("When all was well last.") @Nullable
        String lastSuccessfulReconcileAt,

        @JsonPropertyDescription("Locks.") @Nullable LockStatus lock,

        @JsonPropertyDescription("The generation seen last.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Plans.") @Nullable PlanStatus plan,

        @JsonPropertyDescription("Failures in a row.") @Nullable
        Long reconciliationFailures,

        @JsonPropertyDescription("The run.") @Nullable RunStatus run) {}
