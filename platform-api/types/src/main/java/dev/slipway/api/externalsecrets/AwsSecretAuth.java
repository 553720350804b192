package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** An access key. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AwsSecretAuth(
        @JsonPropertyDescription("Its id.") @Nullable SecretKeyRef accessKeyIDSecretRef,
        @JsonPropertyDescription("The key.") @Nullable SecretKeyRef secretAccessKeySecretRef,

        @JsonPropertyDescription("The token of a temporary key.") @Nullable
        SecretKeyRef sessionTokenSecretRef) {}
