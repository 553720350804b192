package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of generated Applications that others may change. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApplicationSetIgnoreDifferences(
        @Nullable List<String> jqPathExpressions,
        @Nullable List<String> jsonPointers,
        @Nullable String name) {}
