/**
 * How Slipway reaches AWS: kinds of aws.upbound.io and aws.m.upbound.io, field for field as Upbound's AWS provider has
 * them. Records only; may import nothing but Jackson and CRD annotations and the packages {@code meta} and
 * {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.aws;

import org.jspecify.annotations.NullMarked;
