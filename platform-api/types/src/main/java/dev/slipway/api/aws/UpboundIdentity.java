package dev.slipway.api.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** An identity of Upbound's cloud. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UpboundIdentity(
        @JsonPropertyDescription("Role to assume with the token.") @Nullable
        WebIdentity webIdentity) {}
