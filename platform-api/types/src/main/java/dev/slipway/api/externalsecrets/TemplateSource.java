package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** An object that has templates. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TemplateSource(
        @Required @JsonPropertyDescription("Its keys that are templates.")
        List<TemplateItem> items,

        @Pattern(Names.OBJECT) @Size(min = 1, max = 253) @Required @JsonPropertyDescription("Its name.")
        String name) {}
