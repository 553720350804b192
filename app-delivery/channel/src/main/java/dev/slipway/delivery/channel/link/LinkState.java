package dev.slipway.delivery.channel.link;

import java.time.Instant;

/** How it stands with the hub: what, since when, and why, for humans. */
public record LinkState(Phase phase, Instant since, String message) {

    /** How it stands. */
    public enum Phase {
        /** No certificate yet. */
        ENROLLING,
        CONNECTING,
        CONNECTED,
        /** The certificate ended while the hub was away: a new token is needed. */
        EXPIRED,
        /** The hub does not know this agent any more: a new token is needed. */
        REFUSED
    }
}
