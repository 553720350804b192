package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block dnsConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DnsConfig(
        @JsonPropertyDescription("Additive VPC scope DNS domain.") @Nullable
        String additiveVpcScopeDnsDomain,

        @JsonPropertyDescription("Cluster DNS.") @Nullable String clusterDns,

        @JsonPropertyDescription("Cluster DNS domain.") @Nullable
        String clusterDnsDomain,

        @JsonPropertyDescription("Cluster DNS scope.") @Nullable
        String clusterDnsScope) {}
