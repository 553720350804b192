/**
 * Fills fields from other objects: {@code xRef} and {@code xSelector}. Reads through a port and decides; writing is the
 * lifecycle's. May import the kernel and {@code managed.kind}.
 */
@NullMarked
package dev.slipway.managed.reference;

import org.jspecify.annotations.NullMarked;
