package dev.slipway.server;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Golden paths.
 *
 * @param templates folders with templates besides those that are shipped
 * @param hosts Git hosts that may be published to
 */
@ConfigurationProperties("slipway.scaffolder")
public record ScaffolderProperties(
        @DefaultValue List<Path> templates, @DefaultValue List<Host> hosts) {

    /**
     * A Git host.
     *
     * @param name with its port, as repository URLs of forms name it
     * @param kind github, gitlab, gitea or git
     * @param api the base of its REST API; none for kind git
     * @param base the base of clone addresses; https://name if it is not given
     * @param tokenFile a file with the platform's own token; a step's token goes first
     */
    public record Host(
            String name,
            String kind,
            @Nullable String api,
            @Nullable String base,
            @Nullable Path tokenFile) {}
}
