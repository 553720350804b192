package dev.slipway.delivery.channel.link;

import java.time.Duration;

/**
 * How an agent reaches its hub.
 *
 * @param target {@code host:port}
 * @param fingerprint SHA-256 of the certificate of the hub's authority
 * @param cluster whose agent this is
 * @param version of this program
 * @param shortest the first wait after a connection is lost, at most; waits are random, so that agents do not come in swarms
 * @param longest the wait after many attempts, at most
 * @param largest content that is fetched, in bytes
 */
public record LinkSettings(
        String target,
        String fingerprint,
        String cluster,
        String version,
        Duration shortest,
        Duration longest,
        int largest) {

    private static final int SIXTY_FOUR_MEBIBYTES = 64 * 1024 * 1024;

    public static LinkSettings to(String target, String fingerprint, String cluster, String version) {
        return new LinkSettings(
                target,
                fingerprint,
                cluster,
                version,
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                SIXTY_FOUR_MEBIBYTES);
    }

    public LinkSettings waiting(Duration atFirst, Duration atMost) {
        return new LinkSettings(target, fingerprint, cluster, version, atFirst, atMost, largest);
    }
}
