package dev.slipway.api.gcp.sql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.Refers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block ipConfiguration. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IpConfiguration(
        @JsonPropertyDescription("Allocated IP range.") @Nullable
        String allocatedIpRange,

        @JsonPropertyDescription("Authorized networks.") @Nullable
        List<AuthorizedNetworks> authorizedNetworks,

        @JsonPropertyDescription("Custom subject alternative names.") @Nullable
        List<String> customSubjectAlternativeNames,

        @JsonPropertyDescription("Whether to enable private path for google cloud services.") @Nullable
        Boolean enablePrivatePathForGoogleCloudServices,

        @JsonPropertyDescription("Whether IPv4 is switched on.") @Nullable
        Boolean ipv4Enabled,

        @Refers(to = "compute.gcp.upbound.io/Network", taking = "selfLink")
        @JsonPropertyDescription("Private network.")
        @Nullable
        String privateNetwork,

        @JsonPropertyDescription("PSC config.") @Nullable List<PscConfig> pscConfig,

        @JsonPropertyDescription("Server CA mode.") @Nullable
        String serverCaMode,

        @JsonPropertyDescription("Server CA pool.") @Nullable
        String serverCaPool,

        @JsonPropertyDescription("Server certificate rotation mode.") @Nullable
        String serverCertificateRotationMode,

        @JsonPropertyDescription("SSL mode.") @Nullable String sslMode) {

    /** The block authorizedNetworks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AuthorizedNetworks(
            @JsonPropertyDescription("Expiration time.") @Nullable
            String expirationTime,

            @JsonPropertyDescription("Name.") @Nullable String name,

            @JsonPropertyDescription("Value.") @Nullable String value) {}

    /** The block pscConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PscConfig(
            @JsonPropertyDescription("Allowed consumer projects.") @Nullable
            List<String> allowedConsumerProjects,

            @JsonPropertyDescription("Network attachment URI.") @Nullable
            String networkAttachmentUri,

            @JsonPropertyDescription("PSC auto connections.") @Nullable
            List<PscAutoConnections> pscAutoConnections,

            @JsonPropertyDescription("Whether PSC auto DNS is switched on.") @Nullable
            Boolean pscAutoDnsEnabled,

            @JsonPropertyDescription("Whether PSC is switched on.") @Nullable
            Boolean pscEnabled,

            @JsonPropertyDescription("Whether PSC write endpoint DNS is switched on.") @Nullable
            Boolean pscWriteEndpointDnsEnabled) {}

    /** The block pscAutoConnections. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PscAutoConnections(
            @JsonPropertyDescription("Consumer network.") @Nullable
            String consumerNetwork,

            @JsonPropertyDescription("ID of the consumer service project.") @Nullable
            String consumerServiceProjectId) {}
}
