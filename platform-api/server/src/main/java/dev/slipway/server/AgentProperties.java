package dev.slipway.server;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How agents of workload clusters are served.
 *
 * @param port that agents dial; none serves no agents
 * @param address to listen on
 * @param advertised {@code host:port} that agents of new clusters are told; the address and port above when absent
 * @param namespace where the registrations of agents and the authority are
 * @param certificateLifetime how long an agent's certificate holds; it is renewed after two thirds of that
 * @param grace how long an agent may be away before its Applications say so
 */
@ConfigurationProperties("slipway.agents")
public record AgentProperties(
        @Nullable Integer port,
        @DefaultValue("127.0.0.1") String address,
        @Nullable String advertised,
        @DefaultValue("slipway-system") String namespace,
        @DefaultValue("24h") Duration certificateLifetime,
        @DefaultValue("60s") Duration grace) {

    /** Return where agents dial; empty when no agents are served. */
    public Optional<String> hub() {
        return port == null ? Optional.empty() : Optional.of(advertised == null ? address + ":" + port : advertised);
    }
}
