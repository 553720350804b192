/**
 * {@code slipway trace} and what else reads a live cluster as a tree: over an API server of its own, and with the journal
 * of a running server. The tree itself is the portal's. No Spring, no {@code local}.
 */
@NullMarked
package dev.slipway.cli.trace;

import org.jspecify.annotations.NullMarked;
