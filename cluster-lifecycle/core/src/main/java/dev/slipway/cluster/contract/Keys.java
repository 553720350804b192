package dev.slipway.cluster.contract;

/** Labels, annotations, finalizers and names of the contract. */
public final class Keys {

    public static final String MANAGER = "slipway-cluster-api";

    public static final String CLUSTER_NAME = "cluster.x-k8s.io/cluster-name";
    public static final String DEPLOYMENT_NAME = "cluster.x-k8s.io/deployment-name";
    public static final String SET_NAME = "cluster.x-k8s.io/set-name";
    public static final String POOL_NAME = "cluster.x-k8s.io/pool-name";
    public static final String CONTROL_PLANE = "cluster.x-k8s.io/control-plane";
    public static final String TEMPLATE_HASH = "machine-template-hash";
    public static final String PAUSED = "cluster.x-k8s.io/paused";
    public static final String MANAGED_BY = "cluster.x-k8s.io/managed-by";
    public static final String DELETE_MACHINE = "cluster.x-k8s.io/delete-machine";
    public static final String SKIP_REMEDIATION = "cluster.x-k8s.io/skip-remediation";
    public static final String REMEDIATE_MACHINE = "cluster.x-k8s.io/remediate-machine";
    public static final String REPLICAS_MANAGED_BY = "cluster.x-k8s.io/replicas-managed-by";
    public static final String CLONED_FROM_NAME = "cluster.x-k8s.io/cloned-from-name";
    public static final String CLONED_FROM_KIND = "cluster.x-k8s.io/cloned-from-groupkind";
    public static final String SKIP_PREFLIGHT = "machineset.cluster.x-k8s.io/skip-preflight-checks";
    public static final String EXCLUDE_DRAIN = "machine.cluster.x-k8s.io/exclude-node-draining";
    public static final String EXCLUDE_VOLUMES = "machine.cluster.x-k8s.io/exclude-wait-for-node-volume-detach";
    public static final String PRE_DRAIN_HOOK = "pre-drain.delete.hook.machine.cluster.x-k8s.io";
    public static final String PRE_TERMINATE_HOOK = "pre-terminate.delete.hook.machine.cluster.x-k8s.io";
    public static final String UPDATE_IN_PROGRESS = "in-place-updates.internal.cluster.x-k8s.io/update-in-progress";
    public static final String PENDING_MOVE = "in-place-updates.internal.cluster.x-k8s.io/pending-acknowledge-move";
    public static final String SECRET_TYPE = "cluster.x-k8s.io/secret";

    public static final String CLUSTER_FINALIZER = "cluster.cluster.x-k8s.io";
    public static final String DEPLOYMENT_FINALIZER = "cluster.x-k8s.io/machinedeployment";
    public static final String SET_FINALIZER = "cluster.x-k8s.io/machineset";
    public static final String MACHINE_FINALIZER = "machine.cluster.x-k8s.io";
    public static final String POOL_FINALIZER = "machinepool.cluster.x-k8s.io";
    public static final String RESOURCE_SET_FINALIZER = "addons.cluster.x-k8s.io";

    private Keys() {}
}
