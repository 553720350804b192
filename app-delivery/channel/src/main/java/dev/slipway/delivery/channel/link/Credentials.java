package dev.slipway.delivery.channel.link;

import dev.slipway.delivery.channel.pki.Authority;
import dev.slipway.kernel.secret.Redacted;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An agent's certificate and its key.
 *
 * @param authorities fingerprints of the authorities that the hub has told to trust with it
 */
public record Credentials(X509Certificate certificate, Redacted<PrivateKey> key, List<String> authorities) {

    public Credentials {
        authorities = List.copyOf(authorities);
    }

    Instant expires() {
        return certificate.getNotAfter().toInstant();
    }

    /** Return when to ask for the next certificate: after two thirds of the life of this one. */
    Instant renewAt() {
        Instant begin = certificate.getNotBefore().toInstant().plus(Authority.SKEW);
        return expires().minus(Duration.between(begin, expires()).dividedBy(3));
    }
}
