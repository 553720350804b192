/**
 * Kinds of storage.gcp.upbound.io and storage.gcp.m.upbound.io (Cloud Storage), field for field as Upbound's GCP provider has them. Records
 * only; may import nothing but Jackson and CRD annotations and the package {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.gcp.storage;

import org.jspecify.annotations.NullMarked;
