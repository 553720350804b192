/**
 * Clusters that provider configurations lead to: reading a kubeconfig without running or reading what it names, and one
 * client per configuration. Also for other providers that work on clusters. May import the runtime, field paths, and the
 * clouds for their tokens; no kind.
 */
@NullMarked
package dev.slipway.provider.kubernetes.cluster;

import org.jspecify.annotations.NullMarked;
