/**
 * What an installation says about kinds in the ConfigMap argocd-cm: health checks, differences that do not count, types
 * of fields, actions, kinds that are left out. Pure; may import the action, health, diff and ignore packages.
 */
@NullMarked
package dev.slipway.delivery.override;

import org.jspecify.annotations.NullMarked;
