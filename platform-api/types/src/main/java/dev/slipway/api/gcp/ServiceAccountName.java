package dev.slipway.api.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A service account to act as. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ServiceAccountName(
        @Required @JsonPropertyDescription("Email address of the service account.")
        String name) {}
