package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Names cluster-scoped kinds, globs allowed. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterResourceRule(
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String group,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String kind,
        @Nullable String name) {}
