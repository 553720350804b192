package dev.slipway.cloud.gcp;

import static java.util.Objects.requireNonNull;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom calls are made for: credentials, a project, and the region whose quota they use, empty for what has none.
 * {@code quotaProject} pays for the calls where it is given. {@code endpoint} is a URL that replaces the public ones, with
 * a place for the {@code {service}}, or empty. Equal targets share a client.
 */
public record GcpTarget(
        GcpCredentials credentials,
        String project,
        String region,
        @Nullable String quotaProject,
        String endpoint) {

    private static final Pattern PROJECT =
            Pattern.compile("([a-z][a-z0-9.-]*:)?[a-z][a-z0-9-]{4,28}[a-z0-9]|\\d{6,19}");

    public GcpTarget {
        requireNonNull(credentials, "credentials");
        if (!PROJECT.matcher(project).matches()) {
            throw new FaultException(
                    Fault.INVALID,
                    "'" + project + "' is not the ID of a project. Set spec.projectID of the provider configuration, or"
                            + " spec.forProvider.project, to an ID such as my-project-123.");
        }
    }

    /** Return the URL that replaces the public root of a service. */
    Optional<String> root(String service) {
        if (endpoint.isEmpty()) {
            return Optional.empty();
        }
        String url = endpoint.replace("{service}", service);
        return Optional.of(url.endsWith("/") ? url : url + "/");
    }

    /** Return the host that calls of a service go to, for messages. */
    String host(String service) {
        return root(service)
                .map(URI::create)
                .map(url -> url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort()))
                .orElse(service + ".googleapis.com");
    }
}
