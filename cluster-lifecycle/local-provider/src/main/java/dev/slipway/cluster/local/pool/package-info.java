/** LocalMachinePools: Node objects that kwok plays. May import {@code contract} and {@code plane}. */
@NullMarked
package dev.slipway.cluster.local.pool;

import org.jspecify.annotations.NullMarked;
