package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the status of every managed resource has besides what was observed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResourceStatus(
        @JsonPropertyDescription("Ready, Synced, and what the platform adds.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("The value of the reconcile annotation that was handled last.") @Nullable
        String lastHandledReconcileAt,

        @JsonPropertyDescription("The generation that was observed.") @Nullable
        Long observedGeneration) {}
