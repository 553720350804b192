package dev.slipway.api.meta;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold for one label. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LabelSelectorRequirement(
        @Required @JsonPropertyDescription("The label's name.")
        String key,

        @Required @JsonPropertyDescription("In, NotIn, Exists or DoesNotExist.")
        String operator,

        @JsonPropertyDescription("The values that In and NotIn speak of.") @Nullable
        List<String> values) {}
