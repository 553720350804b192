package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** Names a generator. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GeneratorRef(
        @Default("generators.external-secrets.io/v1alpha1")
        @JsonPropertyDescription("Version of the generator's kind.")
        @Nullable
        String apiVersion,

        @Required @JsonPropertyDescription("Kind of the generator.")
        String kind,

        @Pattern(Names.OBJECT) @Size(min = 1, max = 253) @Required @JsonPropertyDescription("Name of the generator.")
        String name) {}
