/**
 * The names of all meters, in one place. Knows Micrometer and the kernel; no adapter, no feature.
 */
@NullMarked
package dev.slipway.runtime.metrics;

import org.jspecify.annotations.NullMarked;
