package dev.slipway.cluster.gcp.desired;

import dev.slipway.kernel.object.Gvk;
import java.util.List;

/** The kinds of Cluster API Provider GCP, and the managed resources that they are kept as. */
public final class GcpKinds {

    private static final String INFRASTRUCTURE = "infrastructure.cluster.x-k8s.io/v1beta1";
    private static final String COMPUTE = "compute.gcp.m.upbound.io/v1beta1";
    private static final String CONTAINER = "container.gcp.m.upbound.io/v1beta1";

    public static final Gvk CLUSTER = Gvk.of(INFRASTRUCTURE, "GCPManagedCluster");
    public static final Gvk CONTROL_PLANE = Gvk.of(INFRASTRUCTURE, "GCPManagedControlPlane");
    public static final Gvk MACHINE_POOL = Gvk.of(INFRASTRUCTURE, "GCPManagedMachinePool");

    public static final Gvk CONFIG = Gvk.of("bootstrap.cluster.x-k8s.io/v1beta1", "GKEConfig");

    public static final Gvk GKE_CLUSTER = Gvk.of(CONTAINER, "Cluster");
    public static final Gvk NODE_POOL = Gvk.of(CONTAINER, "NodePool");
    public static final Gvk PROVIDER_CONFIG = Gvk.of("gcp.m.upbound.io/v1beta1", "ProviderConfig");
    public static final Gvk SHARED_PROVIDER_CONFIG = Gvk.of("gcp.m.upbound.io/v1beta1", "ClusterProviderConfig");

    static final Gvk NETWORK = Gvk.of(COMPUTE, "Network");
    static final Gvk SUBNETWORK = Gvk.of(COMPUTE, "Subnetwork");
    static final Gvk FIREWALL = Gvk.of(COMPUTE, "Firewall");

    /** What a GCPManagedCluster is made of. */
    public static final List<Gvk> OF_NETWORK = List.of(NETWORK, SUBNETWORK, FIREWALL);

    private GcpKinds() {}
}
