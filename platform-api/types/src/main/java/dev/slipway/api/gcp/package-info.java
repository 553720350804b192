/**
 * How Slipway reaches Google Cloud: kinds of gcp.upbound.io and gcp.m.upbound.io, field for field as Upbound's GCP
 * provider has them. Records only; may import nothing but Jackson and CRD annotations and the packages {@code meta} and
 * {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.gcp;

import org.jspecify.annotations.NullMarked;
