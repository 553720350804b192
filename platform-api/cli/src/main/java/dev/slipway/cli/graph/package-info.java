/**
 * {@code slipway graph}: what a composite resource is made of, in which order. May import the engine's order of parts and
 * the look-ups of {@code trace}.
 */
@NullMarked
package dev.slipway.cli.graph;

import org.jspecify.annotations.NullMarked;
