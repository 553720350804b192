/**
 * Steps of a pass. Pure: running a phase may do I/O, this package does none.
 */
@NullMarked
package dev.slipway.kernel.phase;

import org.jspecify.annotations.NullMarked;
