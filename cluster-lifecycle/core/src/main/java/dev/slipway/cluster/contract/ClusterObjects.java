package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.watch.Index;
import dev.slipway.runtime.watch.Watches;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the objects of clusters from the caches. */
public final class ClusterObjects {

    private static final Index BY_CLUSTER = Index.of(object -> in(object, object.text("spec", "clusterName")));
    private static final Index BY_LABEL = Index.of(object -> in(object, object.label(Keys.CLUSTER_NAME)));
    private static final Index BY_CONTROLLER =
            Index.of(object -> in(object, object.controller().map(OwnerRef::uid)));

    private final Watches watches;

    public ClusterObjects(Watches watches) {
        this.watches = watches;
    }

    /** Return what the parts of a cluster wait for in its status. */
    public static Object latches(KubeObject cluster) {
        return cluster.map("status", "initialization");
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
        return sorted(watches.cached(gvk, BY_CLUSTER, namespace + "/" + cluster));
    }

    /** Return the objects of a kind that have the label of a cluster, in the order of their names. */
    public List<KubeObject> labelled(Gvk gvk, String namespace, String cluster) {
        return sorted(watches.cached(gvk, BY_LABEL, namespace + "/" + cluster));
    }

    /** Return the objects of a kind that an object controls, in the order of their names. */
    public List<KubeObject> controlledBy(Gvk gvk, KubeObject owner) {
        return sorted(watches.cached(gvk, BY_CONTROLLER, owner.namespace() + "/" + owner.uid()));
    }

    private static List<KubeObject> sorted(Collection<KubeObject> objects) {
        return objects.stream().sorted(Comparator.comparing(KubeObject::name)).toList();
    }

    private static List<String> in(KubeObject object, Optional<String> value) {
        return value.map(text -> List.of(object.namespace() + "/" + text)).orElse(List.of());
    }

    /** Return the object that controls another one, if it is of that kind. */
    public Optional<KubeObject> controllerOf(KubeObject object, Gvk gvk) {
        return object.controller().filter(owner -> owner.gvk().sameKind(gvk)).flatMap(owner -> find(
                        gvk, object.namespace(), owner.name())
                .filter(found -> found.uid().equals(owner.uid())));
    }
}
