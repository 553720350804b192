/** The steps by which a cluster becomes what its profile says, and what each says of itself. May import {@code profile}. */
@NullMarked
package dev.slipway.cluster.bootstrap.steps;

import org.jspecify.annotations.NullMarked;
