package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applications that are synced together. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RolloutStep(
        @Nullable List<MatchExpression> matchExpressions,
        @Nullable IntOrString maxUpdate) {}
