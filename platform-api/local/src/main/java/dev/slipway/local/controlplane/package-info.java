/**
 * A Kubernetes control plane without nodes: etcd, kube-apiserver and, on demand, kube-controller-manager, bound to
 * loopback. Serves the local platform (data kept) and tests (data thrown away). Imports {@code local.tool} and
 * {@code local.process}.
 */
@NullMarked
package dev.slipway.local.controlplane;

import org.jspecify.annotations.NullMarked;
