package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import org.jspecify.annotations.Nullable;

/** The block controlPlaneEndpointsConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ControlPlaneEndpointsConfig(
        @OnceAList @JsonPropertyDescription("DNS endpoint config.") @Nullable
        DnsEndpointConfig dnsEndpointConfig,

        @OnceAList @JsonPropertyDescription("IP endpoints config.") @Nullable
        IpEndpointsConfig ipEndpointsConfig) {

    /** The block dnsEndpointConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DnsEndpointConfig(
            @JsonPropertyDescription("Whether to allow external traffic.") @Nullable
            Boolean allowExternalTraffic,

            @JsonPropertyDescription("Whether to enable k8 s certs via DNS.") @Nullable
            Boolean enableK8SCertsViaDns,

            @JsonPropertyDescription("Whether to enable k8 s tokens via DNS.") @Nullable
            Boolean enableK8STokensViaDns,

            @JsonPropertyDescription("Endpoint.") @Nullable String endpoint) {}

    /** The block ipEndpointsConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IpEndpointsConfig(
            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}
}
