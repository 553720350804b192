package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A client certificate and its key. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClientCertificate(
        @Required @JsonPropertyDescription("The certificate, in PEM.")
        SecretKeyRef clientCert,

        @Required @JsonPropertyDescription("The key, in PEM.")
        SecretKeyRef clientKey) {}
