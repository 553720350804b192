package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The cluster, by server or by name, and the default namespace. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Destination(
        @Nullable String name,
        @Nullable String namespace,
        @Nullable String server) {}
