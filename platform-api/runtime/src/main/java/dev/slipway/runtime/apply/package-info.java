/**
 * The one applier: dry-run compare, staged, a result per object, pruning with ownership checks. May import the gateway,
 * watches and the kernel.
 */
@NullMarked
package dev.slipway.runtime.apply;

import org.jspecify.annotations.NullMarked;
