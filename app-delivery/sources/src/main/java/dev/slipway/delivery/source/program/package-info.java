/**
 * Runs the programs that render: found once, started with an environment of their own, and held to limits of time,
 * memory and output. Knows nothing of what they do; may import nothing of this module.
 */
@NullMarked
package dev.slipway.delivery.source.program;

import org.jspecify.annotations.NullMarked;
