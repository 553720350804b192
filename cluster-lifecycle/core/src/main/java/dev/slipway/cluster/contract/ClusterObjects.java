package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.watch.Watches;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the objects of clusters from the caches. */
public final class ClusterObjects {

    private final Watches watches;

    public ClusterObjects(Watches watches) {
        this.watches = watches;
    }

    /** Return the cluster that an object names in {@code spec.clusterName}. */
    public Optional<KubeObject> clusterOf(KubeObject object) {
        return object.text("spec", "clusterName").flatMap(name -> find(CoreKinds.CLUSTER, object.namespace(), name));
    }

    public Optional<KubeObject> find(Gvk gvk, String namespace, String name) {
        return watches.cached(new Ref(gvk, namespace, name));
    }

    /** Return the objects of a kind in a namespace, in the order of their names. */
    public List<KubeObject> inNamespace(Gvk gvk, String namespace) {
        return watches.cached(gvk).stream()
                .filter(object -> object.namespace().equals(namespace))
                .sorted(Comparator.comparing(KubeObject::name))
                .toList();
    }

    /** Return the objects of a kind that belong to a cluster, in the order of their names. */
    public List<KubeObject> ofCluster(Gvk gvk, String namespace, String cluster) {
        return watches.cached(gvk).stream()
                .filter(object -> object.namespace().equals(namespace))
                .filter(object -> object.text("spec", "clusterName")
                        .filter(cluster::equals)
                        .isPresent())
                .sorted(Comparator.comparing(KubeObject::name))
                .toList();
    }

    /** Return the objects of a kind that an object controls, in the order of their names. */
    public List<KubeObject> controlledBy(Gvk gvk, KubeObject owner) {
        return watches.cached(gvk).stream()
                .filter(object -> object.namespace().equals(owner.namespace()))
                .filter(object -> object.controller()
                        .filter(one -> one.uid().equals(owner.uid()))
                        .isPresent())
                .sorted(Comparator.comparing(KubeObject::name))
                .toList();
    }

    /** Return the object that controls another one, if it is of that kind. */
    public Optional<KubeObject> controllerOf(KubeObject object, Gvk gvk) {
        return object.controller().filter(owner -> owner.gvk().sameKind(gvk)).flatMap(owner -> find(
                        gvk, object.namespace(), owner.name())
                .filter(found -> found.uid().equals(owner.uid())));
    }
}
