package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** One key of the target. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DataEntry(
        @Required @JsonPropertyDescription("Which value.") RemoteRef remoteRef,

        @Pattern(Names.KEY) @Size(min = 1, max = 253) @Required @JsonPropertyDescription("The key in the target.")
        String secretKey,

        @JsonPropertyDescription("Where the value comes from, when from somewhere else.") @Nullable
        SourceRef sourceRef) {}
