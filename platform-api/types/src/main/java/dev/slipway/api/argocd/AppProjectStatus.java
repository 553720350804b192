package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens that were issued for roles of the project, and, beyond Argo CD, whether the project is valid. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AppProjectStatus(
        @JsonPropertyDescription("Whether the project is valid; Argo CD has no such field.") @Nullable
        List<Condition> conditions,

        @Nullable Map<String, JwtTokens> jwtTokensByRole) {}
