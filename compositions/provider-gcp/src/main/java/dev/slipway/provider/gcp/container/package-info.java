/** GKE: clusters and pools of nodes. */
@NullMarked
package dev.slipway.provider.gcp.container;

import org.jspecify.annotations.NullMarked;
