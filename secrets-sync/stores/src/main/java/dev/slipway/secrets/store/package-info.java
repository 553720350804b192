/**
 * Stores of secrets behind one port, {@link dev.slipway.secrets.store.Store}; one sub-package per kind of store. What
 * comes out is raw: selecting, decoding and renaming are done by {@code dev.slipway.secrets.value}. May import values,
 * runtime and cloud, and no controller.
 */
@NullMarked
package dev.slipway.secrets.store;

import org.jspecify.annotations.NullMarked;
