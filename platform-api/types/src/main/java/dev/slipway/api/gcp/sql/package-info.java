/**
 * Kinds of sql.gcp.upbound.io and sql.gcp.m.upbound.io (Cloud SQL), field for field as Upbound's GCP provider has them. Records
 * only; may import nothing but Jackson and CRD annotations and the package {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.gcp.sql;

import org.jspecify.annotations.NullMarked;
