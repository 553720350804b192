package dev.slipway.cluster.contract;

import dev.slipway.runtime.kube.Kube;
import java.util.Optional;

/** Connections to the clusters that are being built. A cluster that cannot be reached is a fault of the calls, not of this. */
@FunctionalInterface
public interface Workloads {

    /** Return a connection to a cluster's API server; empty while it has no kubeconfig. */
    Optional<Kube> find(String namespace, String cluster);
}
