/**
 * Actions on the platform itself: what a change would lead to, and waiting until it has. May import action, rendering,
 * kernel and runtime.
 */
@NullMarked
package dev.slipway.scaffolder.platform;

import org.jspecify.annotations.NullMarked;
