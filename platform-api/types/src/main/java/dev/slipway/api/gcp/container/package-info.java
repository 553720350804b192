/**
 * Kinds of container.gcp.upbound.io and container.gcp.m.upbound.io (GKE), field for field as Upbound's GCP provider has them. Records
 * only; may import nothing but Jackson and CRD annotations and the package {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.gcp.container;

import org.jspecify.annotations.NullMarked;
