package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** Names kinds, globs allowed. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GroupKind(
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String group,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String kind) {}
