package dev.slipway.api.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a role. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoleStatus(
        @JsonPropertyDescription("What was observed last.") @Nullable
        RoleObservation atProvider,

        @JsonPropertyDescription("Ready, Synced, and what the platform adds.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("The value of the reconcile annotation that was handled last.") @Nullable
        String lastHandledReconcileAt,

        @JsonPropertyDescription("The generation that was observed.") @Nullable
        Long observedGeneration) {}
