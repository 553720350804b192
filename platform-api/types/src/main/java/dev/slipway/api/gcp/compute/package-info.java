/**
 * Kinds of compute.gcp.upbound.io and compute.gcp.m.upbound.io (Compute Engine), field for field as Upbound's GCP provider has them. Records
 * only; may import nothing but Jackson and CRD annotations and the package {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.gcp.compute;

import org.jspecify.annotations.NullMarked;
