package dev.slipway.api.crossplane;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.crossplane.CompositionSpec.Mode;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A composition as it stood once. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CompositionRevisionSpec(
        @Required @JsonPropertyDescription("The kind that it composes.")
        TypeRef compositeTypeRef,

        @Default("Pipeline") @JsonPropertyDescription("How; only by a pipeline of functions.") @Nullable
        Mode mode,

        @JsonPropertyDescription("Functions, in the order in which they run.") @Nullable
        List<PipelineStep> pipeline,

        @JsonPropertyDescription("Namespace of the connection secrets of legacy composite resources.") @Nullable
        String writeConnectionSecretsToNamespace,

        @Required @JsonPropertyDescription("Grows with each change of the composition.")
        Long revision) {}
