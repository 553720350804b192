package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.patches} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClassPatch(
        @Nullable List<PatchDefinition> definitions,

        @Nullable String description,

        @Nullable String enabledIf,

        @Nullable ExternalPatch external,

        @Required @JsonPropertyDescription("Name.") String name) {}
