package dev.slipway.server;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Clusters that run on the server's own machine.
 *
 * @param directory where they are kept; none serves no local clusters
 * @param agent what starts an agent, before its options; none starts no agents
 */
@ConfigurationProperties("slipway.clusters")
public record ClusterProperties(
        @Nullable Path directory, @DefaultValue List<String> agent) {}
