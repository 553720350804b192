/**
 * The gateway to one API server: objects as kernel values, every failure as a fault. May import the client library, JSON
 * and the kernel only.
 */
@NullMarked
package dev.slipway.runtime.kube;

import org.jspecify.annotations.NullMarked;
