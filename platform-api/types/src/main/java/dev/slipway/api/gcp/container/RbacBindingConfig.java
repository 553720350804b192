package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block rbacBindingConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RbacBindingConfig(
        @JsonPropertyDescription("Whether to enable insecure binding system authenticated.") @Nullable
        Boolean enableInsecureBindingSystemAuthenticated,

        @JsonPropertyDescription("Whether to enable insecure binding system unauthenticated.") @Nullable
        Boolean enableInsecureBindingSystemUnauthenticated) {}
