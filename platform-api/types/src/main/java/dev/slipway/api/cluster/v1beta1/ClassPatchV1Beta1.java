package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.PatchDefinition;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.patches} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClassPatchV1Beta1(
        @Nullable List<PatchDefinition> definitions,

        @Nullable String description,

        @Nullable String enabledIf,

        @Nullable ExternalPatchV1Beta1 external,

        @Required @JsonPropertyDescription("Name.") String name) {}
