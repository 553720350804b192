package dev.slipway.delivery.channel.hub;

import java.time.Instant;
import java.util.List;

/**
 * What is known of an agent's connection.
 *
 * @param since when it connected, or went
 * @param lastSeen when it was heard of last
 * @param apiVersions what its cluster serves, as {@code group/version} and {@code group/version/Kind}
 */
public record Presence(
        boolean connected,
        Instant since,
        Instant lastSeen,
        String version,
        String kubernetesVersion,
        List<String> apiVersions) {

    public Presence {
        apiVersions = List.copyOf(apiVersions);
    }

    Presence seen(Instant now) {
        return new Presence(connected, since, now, version, kubernetesVersion, apiVersions);
    }

    Presence gone(Instant now) {
        return new Presence(false, now, lastSeen, version, kubernetesVersion, apiVersions);
    }
}
