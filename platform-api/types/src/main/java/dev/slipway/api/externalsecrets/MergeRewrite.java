package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How values that are JSON objects become one. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MergeRewrite(
        @Default("Error")
        @Pattern("^(Ignore|Error)$")
        @JsonPropertyDescription("What happens when two objects have the same member: Error or Ignore.")
        @Nullable
        String conflictPolicy,

        @Default("") @JsonPropertyDescription("The key of the merged object, with strategy JSON.") @Nullable
        String into,

        @JsonPropertyDescription("Keys whose members win, the last most.") @Nullable
        List<String> priority,

        @Default("Strict")
        @Pattern("^(IgnoreNotFound|Strict)$")
        @JsonPropertyDescription("Whether keys of priority may be absent: Strict or IgnoreNotFound.")
        @Nullable
        String priorityPolicy,

        @Default("Extract")
        @Pattern("^(Extract|JSON)$")
        @JsonPropertyDescription("Whether the merged object becomes the keys (Extract) or one key (JSON).")
        @Nullable
        String strategy) {}
