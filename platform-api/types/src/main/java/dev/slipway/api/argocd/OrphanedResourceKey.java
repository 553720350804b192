package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Objects that never count as orphans. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OrphanedResourceKey(
        @Nullable String group,
        @Nullable String kind,
        @Nullable String name) {}
