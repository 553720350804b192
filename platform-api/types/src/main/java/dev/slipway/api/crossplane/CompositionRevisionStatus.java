package dev.slipway.api.crossplane;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a revision can be used. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CompositionRevisionStatus(
        @JsonPropertyDescription("ValidPipeline.") @Nullable List<Condition> conditions) {}
