/**
 * Ports by which clusters become members of the fleet: who enrols agents, and who runs them. Features implement and use
 * them, the server brings them together. Pure.
 */
@NullMarked
package dev.slipway.kernel.fleet;

import org.jspecify.annotations.NullMarked;
