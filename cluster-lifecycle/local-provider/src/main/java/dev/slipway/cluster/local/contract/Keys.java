package dev.slipway.cluster.local.contract;

import dev.slipway.kernel.object.Gvk;

/** Names of kinds, labels, annotations and conditions. */
public final class Keys {

    public static final String FIELD_MANAGER = "slipway-cluster-local";

    public static final Gvk LOCAL_CLUSTER = Gvk.of("slipway.dev/v1alpha1", "LocalCluster");
    public static final Gvk LOCAL_CONTROL_PLANE = Gvk.of("slipway.dev/v1alpha1", "LocalControlPlane");
    public static final Gvk LOCAL_MACHINE_POOL = Gvk.of("slipway.dev/v1alpha1", "LocalMachinePool");

    public static final String CONTROL_PLANE_FINALIZER = "localcontrolplane.slipway.dev";
    public static final String MACHINE_POOL_FINALIZER = "localmachinepool.slipway.dev";

    public static final String READY = "Ready";
    public static final String AVAILABLE = "Available";
    public static final String PAUSED = "Paused";

    private Keys() {}
}
