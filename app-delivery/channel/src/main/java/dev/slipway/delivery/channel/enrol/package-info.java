/**
 * Which agents there are on a hub: registrations, one-time tokens, and the certificates that are given for them. May import
 * the certificates and the runtime.
 */
@NullMarked
package dev.slipway.delivery.channel.enrol;

import org.jspecify.annotations.NullMarked;
