package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Where in a store. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PushRemoteRef(
        @JsonPropertyDescription("A member of the value.") @Nullable
        String property,

        @Required @JsonPropertyDescription("Name of the secret in the store.")
        String remoteKey) {}
