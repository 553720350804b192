package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A pattern of paths, taken in or left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GitPath(@Nullable Boolean exclude, @Required String path) {}
