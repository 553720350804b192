/**
 * Kinds of cloudplatform.gcp.upbound.io and cloudplatform.gcp.m.upbound.io (IAM), field for field as Upbound's GCP provider has them. Records
 * only; may import nothing but Jackson and CRD annotations and the package {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.gcp.cloudplatform;

import org.jspecify.annotations.NullMarked;
