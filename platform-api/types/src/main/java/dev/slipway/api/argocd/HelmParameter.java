package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A Helm parameter as in {@code --set}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HelmParameter(
        @Nullable Boolean forceString,
        @Nullable String name,
        @Nullable String value) {}
