/**
 * Managed resources in plans: the same lifecycle, over clouds that are looked at and never called to change anything. May
 * import the entrance of this module, {@code managed.kind}, the kernel and the runtime.
 */
@NullMarked
package dev.slipway.managed.rehearsal;

import org.jspecify.annotations.NullMarked;
