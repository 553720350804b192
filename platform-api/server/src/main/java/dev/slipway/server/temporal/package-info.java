/**
 * Temporal inside the server's own process, for the local platform and small installations. May import the runtime's
 * long steps; no Spring, no other package of the server.
 */
@NullMarked
package dev.slipway.server.temporal;

import org.jspecify.annotations.NullMarked;
