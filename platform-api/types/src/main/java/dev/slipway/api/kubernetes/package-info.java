/**
 * Objects of other clusters as managed resources: kinds of kubernetes.crossplane.io and its namespaced twin, field for field
 * as Crossplane's Kubernetes provider has them, and the provider configuration that its Helm provider has as well. Records
 * only; may import nothing but Jackson and CRD annotations and the packages {@code crd} and {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.kubernetes;

import org.jspecify.annotations.NullMarked;
