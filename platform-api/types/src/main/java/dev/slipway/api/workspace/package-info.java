/**
 * Workspaces of OpenTofu and Terraform as managed resources: kinds of opentofu.upbound.io and tf.upbound.io and their
 * namespaced twins, field for field as Crossplane's providers have them. Records only; may import nothing but Jackson and
 * CRD annotations and the packages {@code crd} and {@code managed} beside this one.
 */
@NullMarked
package dev.slipway.api.workspace;

import org.jspecify.annotations.NullMarked;
