package dev.slipway.api.externalsecrets.generator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as they stand here. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FakeParameters(
        @JsonPropertyDescription("Class of the controller that this is for.") @Nullable
        String controller,

        @JsonPropertyDescription("The values.") @Nullable Map<String, String> data) {}
