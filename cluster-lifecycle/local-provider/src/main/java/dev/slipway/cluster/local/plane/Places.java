package dev.slipway.cluster.local.plane;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.local.cluster.WorkloadCluster;
import dev.slipway.local.cluster.WorkloadClusters;

/** Which directory is whose: its name holds the UID, so that a new control plane of an old name begins with nothing. */
public final class Places {

    private final WorkloadClusters clusters;

    public Places(WorkloadClusters clusters) {
        this.clusters = clusters;
    }

    /** Return the cluster of a LocalControlPlane. */
    public WorkloadCluster of(KubeObject controlPlane) {
        return clusters.named(controlPlane.namespace() + "." + controlPlane.name() + "." + controlPlane.uid());
    }
}
