/**
 * The embedded platform: real components on one machine, on loopback, without a container engine. Serves the
 * {@code slipway} launcher and the tests alike. May import {@code kernel}; no Spring, no feature, no runtime.
 */
@NullMarked
package dev.slipway.local;

import org.jspecify.annotations.NullMarked;
