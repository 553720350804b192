package dev.slipway.cluster.aws.parts;

/** Names of finalizers and conditions, as in Cluster API Provider AWS. */
public final class Keys {

    public static final String FIELD_MANAGER = "slipway-cluster-aws";
    public static final String PLANE_FINALIZER = "awsmanagedcontrolplane.controlplane.cluster.x-k8s.io";
    public static final String POOL_FINALIZER = "awsmanagedmachinepools.infrastructure.cluster.x-k8s.io";

    public static final String READY = "Ready";
    public static final String PAUSED = "Paused";

    /** Ours: what the object stands for was there before and is only looked at. */
    public static final String ADOPTED = "Adopted";

    private Keys() {}
}
