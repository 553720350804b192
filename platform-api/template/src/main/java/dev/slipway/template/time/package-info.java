/**
 * Go's times, and layouts written as the reference time. Written from the
 * documentation of the Go package time. Pure; may import {@code format} only.
 */
@NullMarked
package dev.slipway.template.time;

import org.jspecify.annotations.NullMarked;
