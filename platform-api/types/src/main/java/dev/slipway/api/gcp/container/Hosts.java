package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block hosts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hosts(
        @JsonPropertyDescription("CA.") @Nullable List<Ca> ca,

        @JsonPropertyDescription("Capabilities.") @Nullable List<String> capabilities,

        @JsonPropertyDescription("Client.") @Nullable List<Client> client,

        @JsonPropertyDescription("Dial timeout.") @Nullable String dialTimeout,

        @JsonPropertyDescription("Header.") @Nullable List<Header> header,

        @JsonPropertyDescription("Host.") @Nullable String host,

        @JsonPropertyDescription("Whether override path is wanted.") @Nullable
        Boolean overridePath) {}
