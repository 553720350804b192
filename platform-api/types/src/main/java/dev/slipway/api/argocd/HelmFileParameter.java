package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A Helm parameter whose value is the content of a file. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HelmFileParameter(
        @Nullable String name, @Nullable String path) {}
