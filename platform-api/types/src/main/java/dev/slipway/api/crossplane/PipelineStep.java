package dev.slipway.api.crossplane;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One function of a pipeline, with its input. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PipelineStep(
        @Required @JsonPropertyDescription("Name of the step, unique in its pipeline.")
        String step,

        @Required @JsonPropertyDescription("The function to run.")
        NameRef functionRef,

        @PreserveUnknownFields
        @JsonPropertyDescription("The function's input: an object of a kind that it knows. It is never stored.")
        @Nullable
        JsonNode input,

        @JsonPropertyDescription("Credentials that the function gets.") @Nullable
        List<Credentials> credentials,

        @JsonPropertyDescription("What the function needs to see before its first run.") @Nullable
        Requirements requirements) {

    /** Where a function's credentials come from. */
    public enum Source {
        None,
        Secret
    }

    /** Credentials for a function. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @ValidationRule(
            value = "self.source != 'Secret' || has(self.secretRef)",
            message = "the Secret source requires a secretRef")
    public record Credentials(
            @Required @JsonPropertyDescription("Name that the function knows them by.")
            String name,

            @Required @JsonPropertyDescription("Where they come from.")
            Source source,

            @JsonPropertyDescription("The secret that holds them.") @Nullable
            SecretRef secretRef) {}

    /** Names a secret. */
    public record SecretRef(
            @Required @JsonPropertyDescription("Its name.") String name,

            @Required @JsonPropertyDescription("Its namespace.")
            String namespace) {}

    /** What a function needs to see. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Requirements(
            @JsonPropertyDescription("Objects of the cluster.") @Nullable
            List<RequiredResource> requiredResources,

            @JsonPropertyDescription("Schemas of kinds.") @Nullable
            List<RequiredSchema> requiredSchemas) {}

    /** Selects objects by name or by labels. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @ValidationRule(
            value = "!(has(self.name) && has(self.matchLabels))",
            message = "name and matchLabels are mutually exclusive")
    public record RequiredResource(
            @Required @JsonPropertyDescription("Name that the function finds them under.")
            String requirementName,

            @Required @JsonPropertyDescription("Their API version.")
            String apiVersion,

            @Required @JsonPropertyDescription("Their kind.")
            String kind,

            @JsonPropertyDescription("Their namespace; none for cluster-scoped ones or for all.") @Nullable
            String namespace,

            @JsonPropertyDescription("The name of the one object.") @Nullable
            String name,

            @JsonPropertyDescription("Labels that all of them have.") @Nullable
            Map<String, String> matchLabels) {}

    /** Asks for the schema of a kind. */
    public record RequiredSchema(
            @Required @JsonPropertyDescription("Name that the function finds it under.")
            String requirementName,

            @Required @JsonPropertyDescription("API version of the kind.")
            String apiVersion,

            @Required @JsonPropertyDescription("The kind.") String kind) {}
}
