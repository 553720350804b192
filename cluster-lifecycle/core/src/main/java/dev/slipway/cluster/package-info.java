/**
 * Cluster API's core: the controllers put together. May import the packages below, kernel and runtime.
 */
@NullMarked
package dev.slipway.cluster;

import org.jspecify.annotations.NullMarked;
