package dev.slipway.cluster.topology.desired;

/** Labels and annotations of Cluster API that topologies use. */
public final class Keys {

    public static final String GROUP = "cluster.x-k8s.io";
    public static final String API = "cluster.x-k8s.io/v1beta2";
    public static final String CLUSTER_NAME = "cluster.x-k8s.io/cluster-name";
    public static final String CONTROL_PLANE = "cluster.x-k8s.io/control-plane";
    public static final String OWNED = "topology.cluster.x-k8s.io/owned";
    public static final String DEPLOYMENT_NAME = "topology.cluster.x-k8s.io/deployment-name";
    public static final String POOL_NAME = "topology.cluster.x-k8s.io/pool-name";
    public static final String DEFER_UPGRADE = "topology.cluster.x-k8s.io/defer-upgrade";
    public static final String HOLD_UPGRADE = "topology.cluster.x-k8s.io/hold-upgrade-sequence";
    public static final String CONCURRENCY = "topology.cluster.x-k8s.io/upgrade-concurrency";
    public static final String UPGRADE_STEP = "topology.internal.cluster.x-k8s.io/upgrade-step";
    public static final String CLONED_NAME = "cluster.x-k8s.io/cloned-from-name";
    public static final String CLONED_KIND = "cluster.x-k8s.io/cloned-from-groupkind";

    private Keys() {}
}
