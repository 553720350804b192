package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block cert. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cert(
        @JsonPropertyDescription("GCP secret manager secret URI.") @Nullable
        String gcpSecretManagerSecretUri) {}
