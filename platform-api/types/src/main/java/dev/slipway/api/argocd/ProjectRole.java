package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role within the project. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProjectRole(
        @Nullable String description,
        @Nullable List<String> groups,
        @Nullable List<JwtToken> jwtTokens,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String name,
        @Nullable List<String> policies) {}
