package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels and annotations of what is made. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TemplateMetadata(
        @JsonPropertyDescription("Annotations.") @Nullable Map<String, String> annotations,

        @JsonPropertyDescription("Labels.") @Nullable Map<String, String> labels) {}
