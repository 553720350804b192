/** Which profile serves which cluster, what it says for it, and the profile's own controller. May import no step. */
@NullMarked
package dev.slipway.cluster.bootstrap.profile;

import org.jspecify.annotations.NullMarked;
