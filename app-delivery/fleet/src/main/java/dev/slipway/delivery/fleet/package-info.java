/**
 * The clusters of a hub: connections to those that Secrets describe, each with its caches, opened when the first
 * Application delivers there and closed when the Secret goes. The engine sees destinations only and knows nothing of
 * Secrets. May import the engine's contract and the cluster Secrets.
 */
@NullMarked
package dev.slipway.delivery.fleet;

import org.jspecify.annotations.NullMarked;
