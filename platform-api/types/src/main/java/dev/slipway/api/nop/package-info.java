/**
 * The managed resources that stand for nothing: kinds of nop.crossplane.io, field for field as Crossplane's provider of that
 * name has them. Records only; may import nothing but Jackson and CRD annotations and the packages {@code crd} and
 * {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.nop;

import org.jspecify.annotations.NullMarked;
