package dev.slipway.cluster.memory;

import dev.slipway.kernel.object.Gvk;

/** The kinds of the provider. */
final class DevKinds {

    static final String GROUP = "infrastructure.cluster.x-k8s.io";
    static final Gvk CLUSTER = kind("DevCluster");
    static final Gvk MACHINE = kind("DevMachine");
    static final Gvk POOL = kind("DevMachinePool");
    static final Gvk CONTROL_PLANE = Gvk.of("slipway.dev/v1alpha1", "InMemoryControlPlane");
    static final Gvk CONFIG = Gvk.of("slipway.dev/v1alpha1", "InMemoryConfig");
    static final String MANAGER = "slipway-in-memory";

    private DevKinds() {}

    private static Gvk kind(String kind) {
        return Gvk.of(GROUP + "/v1beta2", kind);
    }
}
