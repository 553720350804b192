package dev.slipway.api.crossplane;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How composite resources of one kind are composed. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
        value = "self.mode == 'Pipeline' && has(self.pipeline)",
        message = "an array of pipeline steps is required in Pipeline mode")
public record CompositionSpec(
        @Required @JsonPropertyDescription("The kind that it composes.")
        TypeRef compositeTypeRef,

        @Default("Pipeline") @JsonPropertyDescription("How; only by a pipeline of functions.") @Nullable
        Mode mode,

        @JsonPropertyDescription("Functions, in the order in which they run.") @Nullable
        List<PipelineStep> pipeline,

        @JsonPropertyDescription("Namespace of the connection secrets of legacy composite resources.") @Nullable
        String writeConnectionSecretsToNamespace) {

    /** How a composition composes. */
    public enum Mode {
        Pipeline
    }
}
