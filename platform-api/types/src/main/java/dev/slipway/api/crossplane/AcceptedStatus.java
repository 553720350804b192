package dev.slipway.api.crossplane;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of an object that is accepted, whatever else its kind has. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AcceptedStatus(
        @JsonPropertyDescription("Whether anything is done about it.") @Nullable
        List<Condition> conditions) {}
