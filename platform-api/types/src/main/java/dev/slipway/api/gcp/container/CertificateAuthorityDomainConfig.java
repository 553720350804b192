package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block certificateAuthorityDomainConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateAuthorityDomainConfig(
        @JsonPropertyDescription("Fqdns.") @Nullable List<String> fqdns,

        @OnceAList @JsonPropertyDescription("GCP secret manager certificate config.") @Nullable
        GcpSecretManagerCertificateConfig gcpSecretManagerCertificateConfig) {}
