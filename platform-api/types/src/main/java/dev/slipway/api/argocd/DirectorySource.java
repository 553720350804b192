package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Plain manifests in a directory. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DirectorySource(
        @Nullable String exclude,
        @Nullable String include,
        @Nullable Jsonnet jsonnet,
        @Nullable Boolean recurse) {}
