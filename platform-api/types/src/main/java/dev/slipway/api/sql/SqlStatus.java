package dev.slipway.api.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a database or a grant. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SqlStatus(
        @JsonPropertyDescription("What was observed last.") @Nullable
        Map<String, String> atProvider,

        @JsonPropertyDescription("Ready, Synced, and what the platform adds.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("The value of the reconcile annotation that was handled last.") @Nullable
        String lastHandledReconcileAt,

        @JsonPropertyDescription("The generation that was observed.") @Nullable
        Long observedGeneration) {}
