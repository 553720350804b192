package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.Gvk;

/** The kinds that the core reads and writes, as they are stored. */
public final class CoreKinds {

    public static final String GROUP = "cluster.x-k8s.io";

    public static final Gvk CLUSTER = core("Cluster");
    public static final Gvk MACHINE_DEPLOYMENT = core("MachineDeployment");
    public static final Gvk MACHINE_SET = core("MachineSet");
    public static final Gvk MACHINE = core("Machine");
    public static final Gvk MACHINE_POOL = core("MachinePool");
    public static final Gvk MACHINE_HEALTH_CHECK = core("MachineHealthCheck");
    public static final Gvk MACHINE_DRAIN_RULE = core("MachineDrainRule");
    public static final Gvk RESOURCE_SET = Gvk.of("addons.cluster.x-k8s.io/v1beta2", "ClusterResourceSet");
    public static final Gvk RESOURCE_SET_BINDING =
            Gvk.of("addons.cluster.x-k8s.io/v1beta2", "ClusterResourceSetBinding");
    public static final Gvk SECRET = Gvk.of("v1", "Secret");
    public static final Gvk CONFIG_MAP = Gvk.of("v1", "ConfigMap");
    public static final Gvk NODE = Gvk.of("v1", "Node");
    public static final Gvk POD = Gvk.of("v1", "Pod");
    static final Gvk DEFINITION = Gvk.of("apiextensions.k8s.io/v1", "CustomResourceDefinition");

    private CoreKinds() {}

    private static Gvk core(String kind) {
        return Gvk.of(GROUP + "/v1beta2", kind);
    }
}
