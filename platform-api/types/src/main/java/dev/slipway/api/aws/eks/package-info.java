/**
 * Kinds of eks.aws.upbound.io and eks.aws.m.upbound.io, field for field as Upbound's AWS provider has them. Records only; may
 * import nothing but Jackson and CRD annotations and the package {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.aws.eks;

import org.jspecify.annotations.NullMarked;
