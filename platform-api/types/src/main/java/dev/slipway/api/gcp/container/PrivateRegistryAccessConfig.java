package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block privateRegistryAccessConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrivateRegistryAccessConfig(
        @JsonPropertyDescription("Certificate authority domain config.") @Nullable
        List<CertificateAuthorityDomainConfig> certificateAuthorityDomainConfig,

        @JsonPropertyDescription("Whether it is switched on.") @Nullable
        Boolean enabled) {}
