/**
 * The clusters that are known by Secrets labelled {@code argocd.argoproj.io/secret-type: cluster}. Pure, but for the listing
 * of those Secrets. May import nothing of this module.
 */
@NullMarked
package dev.slipway.delivery.cluster;

import org.jspecify.annotations.NullMarked;
