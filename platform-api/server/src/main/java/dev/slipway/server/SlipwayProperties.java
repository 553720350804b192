package dev.slipway.server;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set.
 *
 * @param kubeconfig how to reach the hub's API server; none means the service account of the pod
 * @param crds whether to apply Slipway's own CRDs at start
 * @param controllers names of the controllers to run, in which {@code *} stands for any text, or {@code all}
 * @param apiToken the bearer token for the API, or the file that holds it; none closes the API
 * @param webhookSecret the secret with which webhooks are signed, or the file that holds it; without one, unsigned
 *     webhooks are taken too, as Argo CD does: they can ask for a refresh and nothing else
 * @param state a directory for caches
 */
@ConfigurationProperties("slipway")
public record SlipwayProperties(
        @Nullable Path kubeconfig,
        @DefaultValue("false") boolean crds,
        @DefaultValue("all") List<String> controllers,
        @DefaultValue Temporal temporal,
        @DefaultValue Database database,
        @Nullable String apiToken,
        @Nullable Path apiTokenFile,
        @Nullable String webhookSecret,
        @Nullable Path webhookSecretFile,
        Path state) {

    /** @param target {@code host:port}, {@code embedded} for a server in this process, or {@code none} */
    public record Temporal(@DefaultValue("none") String target) {}

    /** @param url JDBC address of the journal's PostgreSQL database; none keeps the journal in memory */
    public record Database(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @Nullable Path passwordFile) {}

    public boolean runs(String controller) {
        return controllers.stream().anyMatch(pattern -> pattern.equals("all") || names(pattern, controller));
    }

    private static boolean names(String pattern, String controller) {
        return Pattern.matches(
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")), controller);
    }
}
