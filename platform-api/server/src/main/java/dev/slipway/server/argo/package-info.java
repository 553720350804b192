/**
 * Delivery in the metrics that Argo CD has, by the same names and labels, so that its dashboards and alerts go on working.
 * They carry names of Applications, as its own do. May import delivery and the Prometheus library, no controller.
 */
@NullMarked
package dev.slipway.server.argo;

import org.jspecify.annotations.NullMarked;
