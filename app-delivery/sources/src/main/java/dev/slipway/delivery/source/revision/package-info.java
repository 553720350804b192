/** What a revision that is a range of versions means among tags, of Git or of a registry. Pure; imports nothing of its neighbours. */
@NullMarked
package dev.slipway.delivery.source.revision;

import org.jspecify.annotations.NullMarked;
