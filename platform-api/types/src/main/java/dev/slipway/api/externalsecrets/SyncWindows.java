package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** When a refresh may happen. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SyncWindows(
        @Required @JsonPropertyDescription("Whether the windows are those in which it may, or may not.")
        WindowKind kind,

        @Size(min = 1) @Required @JsonPropertyDescription("The windows.")
        List<Window> windows) {}
