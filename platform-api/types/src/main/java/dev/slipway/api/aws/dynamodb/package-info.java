/**
 * Kinds of dynamodb.aws.upbound.io and dynamodb.aws.m.upbound.io, field for field as Upbound's AWS provider has them. Records only; may
 * import nothing but Jackson and CRD annotations and the package {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
