/**
 * What a pass came to, and the classes of failure that everything else decides by. Pure.
 */
@NullMarked
package dev.slipway.kernel.outcome;

import org.jspecify.annotations.NullMarked;
