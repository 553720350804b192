/**
 * The functions that every Go template has. Written from the documentation of the Go package text/template. Pure; may
 * import the root package and {@code format} only.
 */
@NullMarked
package dev.slipway.template.builtin;

import org.jspecify.annotations.NullMarked;
