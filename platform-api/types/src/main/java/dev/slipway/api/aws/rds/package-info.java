/**
 * Kinds of rds.aws.upbound.io and rds.aws.m.upbound.io, field for field as Upbound's AWS provider has them. Records only;
 * may import nothing but Jackson and CRD annotations and the packages {@code meta} and {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.aws.rds;

import org.jspecify.annotations.NullMarked;
