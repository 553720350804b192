package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels and annotations of a namespace that the sync creates. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ManagedNamespaceMetadata(
        @Nullable Map<String, String> annotations, @Nullable Map<String, String> labels) {}
