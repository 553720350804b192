package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold for a label of an Application. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MatchExpression(
        @Nullable String key,
        @Nullable String operator,
        @Nullable List<String> values) {}
