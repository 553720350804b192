package dev.slipway.api.aws.rds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ManagedCrd;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings of the engine that instances share. */
@ManagedCrd(
        group = "rds.aws.upbound.io",
        plural = "parametergroups",
        required = {"family"})
public final class ParameterGroup {

    private ParameterGroup() {}

    /** What it should be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameters(
            @JsonPropertyDescription("What it is for.") @Nullable
            String description,

            @JsonPropertyDescription("Family.") @Nullable String family,
            @JsonPropertyDescription("Parameter.") @Nullable List<Parameter> parameter,

            @Required @JsonPropertyDescription("AWS region of the resource.")
            String region,

            @JsonPropertyDescription("Whether to skip destroy.") @Nullable
            Boolean skipDestroy,

            @JsonPropertyDescription("Tags of the resource.") @Nullable
            Map<String, String> tags) {}

    /** What only AWS knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observed(
            @JsonPropertyDescription("ARN of the resource.") @Nullable
            String arn,

            @JsonPropertyDescription("ID of the resource.") @Nullable
            String id,

            @JsonPropertyDescription("All tags, with those that the platform adds.") @Nullable
            Map<String, String> tagsAll) {}

    /** The block parameter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameter(
            @JsonPropertyDescription("Apply method.") @Nullable
            String applyMethod,

            @JsonPropertyDescription("Name of the resource.") @Nullable
            String name,

            @JsonPropertyDescription("Value.") @Nullable String value) {}
}
