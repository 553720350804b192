package dev.slipway.cluster.rollout;

/** Annotations by which a MachineDeployment tells its MachineSets what to do. */
public final class RolloutKeys {

    public static final String REVISION = "machinedeployment.clusters.x-k8s.io/revision";
    public static final String DISABLE_CREATE = "cluster.x-k8s.io/disable-machine-create";
    public static final String MOVE_TO = "in-place-updates.internal.cluster.x-k8s.io/move-machines-to-machineset";
    public static final String RECEIVE_FROM =
            "in-place-updates.internal.cluster.x-k8s.io/receive-machines-from-machinesets";
    public static final String ACKNOWLEDGED = "in-place-updates.internal.cluster.x-k8s.io/acknowledged-move";

    private RolloutKeys() {}
}
