/**
 * How the platform talks to AWS: clients that share one connection pool, credentials that never print, one pace per
 * account and region, and the one place that knows what AWS's error codes mean. Knows no Kubernetes kinds; may import
 * {@code kernel} and the AWS SDK only.
 */
@NullMarked
package dev.slipway.cloud.aws;

import org.jspecify.annotations.NullMarked;
