package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a target is made of values. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TargetTemplate(
        @JsonPropertyDescription("A template for each key.") @Nullable
        Map<String, String> data,

        @Default("v2") @Pattern("^v2$") @JsonPropertyDescription("Version of the template engine.") @Nullable
        String engineVersion,

        @Default("Replace")
        @Pattern("^(Replace|Merge)$")
        @JsonPropertyDescription("Whether values without a template are left out (Replace) or kept (Merge).")
        @Nullable
        String mergePolicy,

        @JsonPropertyDescription("Labels, annotations and finalizers of the target.") @Nullable
        TemplateMetadata metadata,

        @JsonPropertyDescription("Templates from elsewhere.") @Nullable
        List<TemplateFrom> templateFrom,

        @JsonPropertyDescription("Type of the Secret.") @Nullable
        String type) {}
