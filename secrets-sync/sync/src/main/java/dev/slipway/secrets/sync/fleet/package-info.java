/**
 * The hub's end of secrets for clusters: what each may use, what it asked for, and the answers, which are read once for the
 * whole fleet. What the agents of clusters do with them is in {@code remote}. May import {@code source}, {@code message}
 * and stores.
 */
@NullMarked
package dev.slipway.secrets.sync.fleet;

import org.jspecify.annotations.NullMarked;
