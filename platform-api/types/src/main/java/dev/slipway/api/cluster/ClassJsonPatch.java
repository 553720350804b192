package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.patches.definitions.jsonPatches} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClassJsonPatch(
        @Required String op,

        @Required String path,

        @JsonPropertyDescription("The value.") @PreserveUnknownFields @Nullable
        JsonNode value,

        @Nullable PatchValueSource valueFrom) {}
