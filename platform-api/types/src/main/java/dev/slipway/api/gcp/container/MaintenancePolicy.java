package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block maintenancePolicy. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MaintenancePolicy(
        @OnceAList @JsonPropertyDescription("Daily maintenance window.") @Nullable
        DailyMaintenanceWindow dailyMaintenanceWindow,

        @OnceAList @JsonPropertyDescription("Disruption budget.") @Nullable
        DisruptionBudget disruptionBudget,

        @JsonPropertyDescription("Maintenance exclusion.") @Nullable
        List<MaintenanceExclusion> maintenanceExclusion,

        @OnceAList @JsonPropertyDescription("Recurring window.") @Nullable
        RecurringWindow recurringWindow) {

    /** The block dailyMaintenanceWindow. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DailyMaintenanceWindow(
            @JsonPropertyDescription("Start time.") @Nullable
            String startTime) {}

    /** The block disruptionBudget. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DisruptionBudget(
            @JsonPropertyDescription("Minor version disruption interval.") @Nullable
            String minorVersionDisruptionInterval,

            @JsonPropertyDescription("Patch version disruption interval.") @Nullable
            String patchVersionDisruptionInterval) {}

    /** The block maintenanceExclusion. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MaintenanceExclusion(
            @JsonPropertyDescription("End time.") @Nullable String endTime,

            @JsonPropertyDescription("Name of the exclusion.") @Nullable
            String exclusionName,

            @OnceAList @JsonPropertyDescription("Exclusion options.") @Nullable
            ExclusionOptions exclusionOptions,

            @JsonPropertyDescription("Start time.") @Nullable
            String startTime) {}

    /** The block recurringWindow. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RecurringWindow(
            @JsonPropertyDescription("End time.") @Nullable String endTime,

            @JsonPropertyDescription("Recurrence.") @Nullable
            String recurrence,

            @JsonPropertyDescription("Start time.") @Nullable
            String startTime) {}

    /** The block exclusionOptions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExclusionOptions(
            @JsonPropertyDescription("End time behavior.") @Nullable
            String endTimeBehavior,

            @JsonPropertyDescription("Scope.") @Nullable String scope) {}
}
