/**
 * Plans: the passes of the real controllers, over the real API server and the real clouds, behind a door that takes no
 * writes. May import the gateway, watches, the applier, controllers and the kernel; knows no feature.
 */
@NullMarked
package dev.slipway.runtime.preview;

import org.jspecify.annotations.NullMarked;
