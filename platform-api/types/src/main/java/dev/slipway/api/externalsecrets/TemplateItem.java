package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** A template in an object. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TemplateItem(
        @Pattern(Names.KEY) @Size(min = 1, max = 253) @Required @JsonPropertyDescription("Its key.")
        String key,

        @Default("Values") @JsonPropertyDescription("What it makes.") @Nullable
        TemplateAs templateAs) {}
