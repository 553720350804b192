package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Selects the objects of a patch. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KustomizeSelector(
        @Nullable String annotationSelector,
        @Nullable String group,
        @Nullable String kind,
        @Nullable String labelSelector,
        @Nullable String name,
        @Nullable String namespace,
        @Nullable String version) {}
