package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** An environment variable of a plugin. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EnvironmentEntry(
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String name,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String value) {}
