/** Pub/Sub: topics and subscriptions. */
@NullMarked
package dev.slipway.provider.gcp.pubsub;

import org.jspecify.annotations.NullMarked;
