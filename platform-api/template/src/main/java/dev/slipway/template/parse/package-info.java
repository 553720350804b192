/**
 * The syntax of Go templates: texts become trees that print as their source. Written from the documentation of the Go
 * packages text/template and text/template/parse. Pure; may import the module's root package and {@code format} only.
 */
@NullMarked
package dev.slipway.template.parse;

import org.jspecify.annotations.NullMarked;
