package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A bearer token. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BearerTokenRef(
        @Required @JsonPropertyDescription("Where it is.") SecretKeyRef bearerToken) {}
