/**
 * Executes parsed templates within limits. {@link dev.slipway.template.exec.Template} is the entrance. Written from the
 * documentation of the Go package text/template. May import {@code parse}, {@code builtin}, {@code format} and the root.
 */
@NullMarked
package dev.slipway.template.exec;

import org.jspecify.annotations.NullMarked;
