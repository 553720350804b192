package dev.slipway.api.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels and annotations that an object made of a template gets. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TemplateMetadata(
        @JsonPropertyDescription("Labels.") @Nullable Map<String, String> labels,

        @JsonPropertyDescription("Annotations.") @Nullable Map<String, String> annotations) {}
