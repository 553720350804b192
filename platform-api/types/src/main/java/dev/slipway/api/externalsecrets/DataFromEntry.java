package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many keys at once: all of one secret, those that are found, or generated ones. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DataFromEntry(
        @JsonPropertyDescription("All members of one secret, which is a JSON object.") @Nullable
        RemoteRef extract,

        @JsonPropertyDescription("Every secret that is found is a key.") @Nullable
        Finding find,

        @JsonPropertyDescription("What is done with the keys, one after the other.") @Nullable
        List<Rewriting> rewrite,

        @JsonPropertyDescription("Where the values come from, when from somewhere else.") @Nullable
        SourceRef sourceRef) {}
