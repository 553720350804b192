package dev.slipway.secrets.sync.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How it stands with the secrets of a cluster.
 *
 * @param asked how many different ones its ExternalSecrets ask for
 * @param behind how many of those it has not got as they are now
 * @param behindSince since when, the oldest of them
 * @param refused what it does not get and why, without values; ten at most
 */
public record ClusterSecrets(int asked, int behind, Optional<Instant> behindSince, List<String> refused) {

    public ClusterSecrets {
        refused = List.copyOf(refused);
    }
}
