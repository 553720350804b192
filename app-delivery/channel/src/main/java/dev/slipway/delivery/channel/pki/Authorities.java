package dev.slipway.delivery.channel.pki;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The authority of a hub, and while it is exchanged the one before or after it.
 *
 * @param serving signs for the hub itself: agents must trust it before it does
 * @param signing signs for agents from now on
 * @param accepted the certificates of all whose agents are let in
 */
public record Authorities(Authority serving, Authority signing, List<X509Certificate> accepted) {

    public Authorities {
        accepted = List.copyOf(accepted);
    }

    /** Return what agents are told to trust. */
    public List<String> fingerprints() {
        return accepted.stream().map(Authority::fingerprint).toList();
    }
}
