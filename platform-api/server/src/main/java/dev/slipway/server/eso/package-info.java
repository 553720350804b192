/**
 * External secrets in the metrics that External Secrets Operator has, by the same names and labels, so that its dashboards
 * and alerts go on working. May import stores and the Prometheus library, no controller.
 */
@NullMarked
package dev.slipway.server.eso;

import org.jspecify.annotations.NullMarked;
