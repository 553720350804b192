/**
 * {@code slipway render}: shows what a composite resource would be composed of, without a cluster. May import the
 * composition engine's render package and picocli; nothing that is slow to start.
 */
@NullMarked
package dev.slipway.cli.render;

import org.jspecify.annotations.NullMarked;
