/**
 * The timeline from commit to healthy, as a port. Pure.
 */
@NullMarked
package dev.slipway.kernel.journal;

import org.jspecify.annotations.NullMarked;
