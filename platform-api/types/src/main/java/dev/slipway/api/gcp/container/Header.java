package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block header. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Header(
        @JsonPropertyDescription("Key.") @Nullable String key,

        @JsonPropertyDescription("Value.") @Nullable List<String> value) {}
