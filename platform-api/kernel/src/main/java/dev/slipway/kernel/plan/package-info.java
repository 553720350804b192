/**
 * Desired objects, how they differ from what is there, and what an owner applied last. Pure: no client, no clock, no
 * random.
 */
@NullMarked
package dev.slipway.kernel.plan;

import org.jspecify.annotations.NullMarked;
