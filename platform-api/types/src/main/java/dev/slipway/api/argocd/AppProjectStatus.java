package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens that were issued for roles of the project. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AppProjectStatus(@Nullable Map<String, JwtTokens> jwtTokensByRole) {}
