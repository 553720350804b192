/**
 * How the platform talks to Google Cloud: clients that share one connection pool, credentials that never print, one pace
 * per project and region, and the one place that knows what Google's errors mean. Knows no Kubernetes kinds; may import
 * {@code kernel}, {@code call} and Google's client libraries only.
 */
@NullMarked
package dev.slipway.cloud.gcp;

import org.jspecify.annotations.NullMarked;
