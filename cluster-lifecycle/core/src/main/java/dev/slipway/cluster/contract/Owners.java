package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.watch.Index;
import dev.slipway.runtime.watch.Watches;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the objects of Cluster API that objects of a provider belong to. */
public final class Owners {

    private static final Index BY_CLUSTER = Index.of(object -> clusterName(object)
            .map(name -> List.of(object.namespace() + "/" + name))
            .orElse(List.of()));

    private final Watches watches;

    public Owners(Watches watches) {
        this.watches = watches;
    }

    /** Return the Cluster that Cluster API's core has made an owner; for parts of a pool, the one of the label. */
    public Optional<KubeObject> cluster(KubeObject object) {
        return clusterName(object).flatMap(name -> find(CoreKinds.CLUSTER, object.namespace(), name));
    }

    /** Return the name of the Cluster; empty as long as nobody has claimed the object. */
    public static Optional<String> clusterName(KubeObject object) {
        return ownerName(object, CoreKinds.CLUSTER).or(() -> object.label(Keys.CLUSTER_NAME));
    }

    /** Return the MachinePool that owns a pool of the provider; before it is made the owner, the one that refers to it. */
    public Optional<KubeObject> machinePool(KubeObject pool) {
        return ownerName(pool, CoreKinds.MACHINE_POOL)
                .flatMap(name -> find(CoreKinds.MACHINE_POOL, pool.namespace(), name))
                .or(() -> watches.cached(CoreKinds.MACHINE_POOL).stream()
                        .filter(owner -> owner.namespace().equals(pool.namespace()) && refersTo(owner, pool))
                        .findFirst());
    }

    private static boolean refersTo(KubeObject owner, KubeObject pool) {
        Map<String, Object> named = owner.map("spec", "template", "spec", "infrastructureRef");
        return pool.kind().equals(named.get("kind")) && pool.name().equals(named.get("name"));
    }

    private static Optional<String> ownerName(KubeObject object, Gvk kind) {
        return object.owners().stream()
                .filter(owner -> owner.gvk().sameKind(kind))
                .map(OwnerRef::name)
                .findFirst();
    }

    /** Return the control plane that a Cluster refers to, if it is of that kind. */
    public Optional<KubeObject> controlPlane(KubeObject cluster, Gvk kind) {
        return cluster.text("spec", "controlPlaneRef", "kind")
                .filter(kind.kind()::equals)
                .flatMap(same -> cluster.text("spec", "controlPlaneRef", "name"))
                .flatMap(name -> find(kind, cluster.namespace(), name));
    }

    /** Return why nothing is to be done about the object, if so. */
    public Optional<String> paused(KubeObject object) {
        return Pause.of(object, cluster(object));
    }

    /** Return what wakes the objects of a kind when another object of the same cluster changes, or the Cluster itself. */
    public Trigger siblings(Gvk watched, Gvk woken) {
        return new Trigger(watched, object -> siblings(object, woken));
    }

    private Set<Ref> siblings(KubeObject object, Gvk kind) {
        String cluster = object.gvk().sameKind(CoreKinds.CLUSTER)
                ? object.name()
                : object.text("spec", "clusterName")
                        .or(() -> clusterName(object))
                        .orElse("");
        return watches.cached(kind, BY_CLUSTER, object.namespace() + "/" + cluster).stream()
                .map(KubeObject::ref)
                .collect(Collectors.toSet());
    }

    private Optional<KubeObject> find(Gvk gvk, String namespace, String name) {
        return watches.cached(new Ref(gvk, namespace, name));
    }
}
