package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of one role. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JwtTokens(@Nullable List<JwtToken> items) {}
