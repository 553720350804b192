package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Who started an operation. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InitiatedBy(
        @Nullable Boolean automated, @Nullable String username) {}
