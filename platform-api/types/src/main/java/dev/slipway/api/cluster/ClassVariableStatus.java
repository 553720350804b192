package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code status.variables} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClassVariableStatus(
        @Required List<ClassVariableDefinition> definitions,

        @Nullable Boolean definitionsConflict,

        @Required @JsonPropertyDescription("Name.") String name) {}
