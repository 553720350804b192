package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import org.jspecify.annotations.Nullable;

/** The block masterAuth. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MasterAuth(
        @OnceAList @JsonPropertyDescription("Client certificate config.") @Nullable
        ClientCertificateConfig clientCertificateConfig) {

    /** The block clientCertificateConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClientCertificateConfig(
            @JsonPropertyDescription("Whether it is sue client certificate.") @Nullable
            Boolean issueClientCertificate) {}
}
