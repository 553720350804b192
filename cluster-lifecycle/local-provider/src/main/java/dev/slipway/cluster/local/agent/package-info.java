/** Agents of local clusters, as processes beside them. May import {@code contract} and {@code plane}. */
@NullMarked
package dev.slipway.cluster.local.agent;

import org.jspecify.annotations.NullMarked;
