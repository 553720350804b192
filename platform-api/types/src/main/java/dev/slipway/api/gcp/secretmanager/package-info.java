/**
 * Kinds of secretmanager.gcp.upbound.io and secretmanager.gcp.m.upbound.io (Secret Manager), field for field as Upbound's GCP provider has them. Records
 * only; may import nothing but Jackson and CRD annotations and the package {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.gcp.secretmanager;

import org.jspecify.annotations.NullMarked;
