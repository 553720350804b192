package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Selects one object for a partial sync. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SyncResource(
        @Nullable String group,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String kind,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String name,
        @Nullable String namespace) {}
