package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;

/** The field {@code spec.patches.definitions} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PatchDefinition(
        @Required List<ClassJsonPatch> jsonPatches,

        @Required @JsonPropertyDescription("Which objects are selected.")
        PatchSelector selector) {}
