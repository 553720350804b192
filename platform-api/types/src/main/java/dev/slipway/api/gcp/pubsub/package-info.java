/**
 * Kinds of pubsub.gcp.upbound.io and pubsub.gcp.m.upbound.io (Pub/Sub), field for field as Upbound's GCP provider has them. Records
 * only; may import nothing but Jackson and CRD annotations and the package {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.gcp.pubsub;

import org.jspecify.annotations.NullMarked;
