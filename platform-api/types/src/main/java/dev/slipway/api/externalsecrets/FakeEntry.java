package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A value. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FakeEntry(
        @Required @JsonPropertyDescription("Its name.") String key,
        @Required @JsonPropertyDescription("The value.") String value,
        @JsonPropertyDescription("Its version.") @Nullable String version) {}
