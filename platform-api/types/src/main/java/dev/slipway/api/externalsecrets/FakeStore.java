package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that stand in the store itself. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FakeStore(
        @Required @JsonPropertyDescription("The values.") List<FakeEntry> data,

        @JsonPropertyDescription("What validation says: 0 ready, 1 unknown, 2 failed.") @Nullable
        Integer validationResult) {}
