package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A tag, with any value if none is given. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScmTagFilter(@Required String key, @Nullable String value) {}
