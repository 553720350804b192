/**
 * Workspaces of opentofu.upbound.io and tf.upbound.io as managed resources: what their objects and provider configurations
 * say becomes a configuration for the kernel's port {@code Workspaces}. Starts no program; may import what managed
 * resources may.
 */
@NullMarked
package dev.slipway.provider.opentofu;

import org.jspecify.annotations.NullMarked;
