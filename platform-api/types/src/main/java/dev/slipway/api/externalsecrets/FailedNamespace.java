package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A namespace in which it did not work. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FailedNamespace(
        @Required @JsonPropertyDescription("The namespace.") String namespace,
        @JsonPropertyDescription("Why.") @Nullable String reason) {}
