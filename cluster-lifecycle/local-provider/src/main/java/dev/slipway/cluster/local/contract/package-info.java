/** Names of this provider's kinds and conditions, and how their long steps run. May import the runtime. */
@NullMarked
package dev.slipway.cluster.local.contract;

import org.jspecify.annotations.NullMarked;
