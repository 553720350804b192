package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block registryHosts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistryHosts(
        @JsonPropertyDescription("Hosts.") @Nullable List<Hosts> hosts,

        @JsonPropertyDescription("Server.") @Nullable String server) {}
