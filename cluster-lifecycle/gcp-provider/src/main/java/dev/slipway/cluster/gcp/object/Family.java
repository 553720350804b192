package dev.slipway.cluster.gcp.object;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Owners;
import dev.slipway.cluster.contract.ProviderRef;
import dev.slipway.cluster.gcp.desired.GcpKinds;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.watch.Watches;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the objects that make up one cluster. */
public final class Family {

    private static final List<Gvk> MEMBERS =
            List.of(GcpKinds.CLUSTER, GcpKinds.CONTROL_PLANE, GcpKinds.MACHINE_POOL, CoreKinds.MACHINE_POOL);

    private final Watches watches;
    private final Owners owners;

    public Family(Watches watches) {
        this.watches = watches;
        this.owners = new Owners(watches);
    }

    /** Return the Cluster that an object belongs to, once Cluster API's core has said so. */
    public Optional<KubeObject> cluster(KubeObject object) {
        return owners.cluster(object);
    }

    /** Return the GCPManagedCluster that a Cluster refers to. */
    public Optional<KubeObject> infrastructure(KubeObject cluster) {
        return ProviderRef.at(cluster, "spec", "infrastructureRef")
                .filter(ref -> ref.group().equals(GcpKinds.CLUSTER.group())
                        && ref.kind().equals(GcpKinds.CLUSTER.kind()))
                .flatMap(ref -> watches.cached(new Ref(GcpKinds.CLUSTER, ref.namespace(), ref.name())));
    }

    /** Return the GCPManagedControlPlane that a Cluster refers to. */
    public Optional<KubeObject> controlPlane(KubeObject cluster) {
        return owners.controlPlane(cluster, GcpKinds.CONTROL_PLANE);
    }

    /** Return the MachinePool that owns a pool of Google's. */
    public Optional<KubeObject> machinePool(KubeObject pool) {
        return owners.machinePool(pool);
    }

    /** Return what wakes objects of a kind when their Cluster or another member of it changes. */
    public List<Trigger> triggers(Gvk woken) {
        return Stream.concat(Stream.of(CoreKinds.CLUSTER), MEMBERS.stream())
                .filter(kind -> !kind.equals(woken))
                .map(kind -> owners.siblings(kind, woken))
                .toList();
    }
}
