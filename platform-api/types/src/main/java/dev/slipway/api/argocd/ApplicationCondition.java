package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** An error or warning; the types are those of Argo CD. It has no status: it is there or not. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationCondition(
        @Nullable String lastTransitionTime,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String message,
        @Required String type) {}
