/**
 * One informer per kind, shared by everybody who reads or watches it. May import the gateway and the kernel.
 */
@NullMarked
package dev.slipway.runtime.watch;

import org.jspecify.annotations.NullMarked;
