package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** A client certificate for the connection. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VaultTls(
        @JsonPropertyDescription("The certificate, in PEM.") @Nullable
        SecretKeyRef certSecretRef,

        @JsonPropertyDescription("The key, in PEM.") @Nullable
        SecretKeyRef keySecretRef) {}
