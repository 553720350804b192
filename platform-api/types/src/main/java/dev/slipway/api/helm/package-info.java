/**
 * Helm releases as managed resources: kinds of helm.crossplane.io and its namespaced twin, field for field as Crossplane's
 * Helm provider has them. Records only; may import nothing but Jackson and CRD annotations and the packages {@code crd},
 * {@code managed} and {@code kubernetes} beside this one.
 */
@NullMarked
package dev.slipway.api.helm;

import org.jspecify.annotations.NullMarked;
