package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** Which commits are trusted. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SourceIntegrity(@Required GitIntegrity git) {}
