package dev.slipway.delivery.channel.enrol;

import dev.slipway.kernel.secret.Redacted;
import java.time.Instant;

/**
 * What an agent needs to enrol, besides the hub's address.
 *
 * @param token good for one enrolment; the hub keeps its hash only, so it cannot be shown again
 * @param fingerprint of the hub's authority
 */
public record Invitation(String cluster, Redacted<String> token, Instant expires, String fingerprint) {}
