package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Secret that outputs are written to. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OutputSecret(
        @JsonPropertyDescription("Its annotations.") @Nullable
        Map<String, String> annotations,

        @JsonPropertyDescription("Its labels.") @Nullable Map<String, String> labels,
        @Required @JsonPropertyDescription("Its name.") String name,

        @JsonPropertyDescription("The outputs to write; all by default. old:new renames.") @Nullable
        List<String> outputs) {}
