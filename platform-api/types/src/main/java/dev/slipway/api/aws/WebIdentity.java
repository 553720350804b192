package dev.slipway.api.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** A role that is assumed with a token of an identity provider. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WebIdentity(
        @JsonPropertyDescription("ARN of the role.") @Nullable
        String roleARN,

        @JsonPropertyDescription("Name of the session.") @Nullable
        String roleSessionName,

        @JsonPropertyDescription("Where the token is.") @Nullable
        TokenConfig tokenConfig) {}
