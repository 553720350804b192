/**
 * The demonstration: one committed claim, followed by watches until a database answers. Imports {@code local}.
 */
@NullMarked
package dev.slipway.cli.demo;

import org.jspecify.annotations.NullMarked;
