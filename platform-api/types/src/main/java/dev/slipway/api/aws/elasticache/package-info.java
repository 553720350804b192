/**
 * Kinds of elasticache.aws.upbound.io and elasticache.aws.m.upbound.io, field for field as Upbound's AWS provider has them. Records only; may
 * import nothing but Jackson and CRD annotations and the package {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.aws.elasticache;

import org.jspecify.annotations.NullMarked;
