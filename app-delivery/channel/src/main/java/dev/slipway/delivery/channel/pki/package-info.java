/**
 * The hub's own authority, the certificates that it signs, and the trust that an agent puts into it by fingerprint. Bouncy
 * Castle is used here and nowhere else. May import the runtime for the Secret of the authority.
 */
@NullMarked
package dev.slipway.delivery.channel.pki;

import org.jspecify.annotations.NullMarked;
