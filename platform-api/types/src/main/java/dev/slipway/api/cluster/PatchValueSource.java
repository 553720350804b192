package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.patches.definitions.jsonPatches.valueFrom} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PatchValueSource(
        @JsonPropertyDescription("What machines are made from.") @Nullable
        String template,

        @Nullable String variable) {}
