package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Names a ConfigMap. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConfigTemplateRef(
        @JsonPropertyDescription("Name.") @Nullable String name) {}
