package dev.slipway.api.crossplane;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Selects objects by their labels; all requirements must hold. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LabelSelector(
        @JsonPropertyDescription("Labels that an object must have.") @Nullable
        Map<String, String> matchLabels,

        @JsonPropertyDescription("Requirements that its labels must meet.") @Nullable
        List<Requirement> matchExpressions) {

    /** One requirement. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Requirement(
            @Required @JsonPropertyDescription("Label key.") String key,

            @Required @JsonPropertyDescription("In, NotIn, Exists or DoesNotExist.")
            String operator,

            @JsonPropertyDescription("Values for In and NotIn.") @Nullable
            List<String> values) {}
}
