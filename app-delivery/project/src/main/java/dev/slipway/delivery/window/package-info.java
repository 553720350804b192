/**
 * Sync windows: when an Application may be synced. Pure; the time is given. Semantics are those of Argo CD's projects.
 * May import {@code pattern} only.
 */
@NullMarked
package dev.slipway.delivery.window;

import org.jspecify.annotations.NullMarked;
