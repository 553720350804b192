package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** A key file of a service account. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GcpSecretAuth(
        @JsonPropertyDescription("Where it is.") @Nullable SecretKeyRef secretAccessKeySecretRef) {}
