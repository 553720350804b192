package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps that are synced one after the other. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RollingSync(@Nullable List<RolloutStep> steps) {}
