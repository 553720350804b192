/**
 * What a hub and an agent tell each other about Applications. Both ends are built from these records. May import nothing
 * of the hub's or the agent's side.
 */
@NullMarked
package dev.slipway.delivery.handover.message;

import org.jspecify.annotations.NullMarked;
