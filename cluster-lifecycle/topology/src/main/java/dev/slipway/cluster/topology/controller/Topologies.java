package dev.slipway.cluster.topology.controller;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The controllers of ClusterClasses and of the Clusters that are made of them, put together. */
public final class Topologies {

    private static final String OWNED = dev.slipway.cluster.topology.desired.Keys.OWNED;

    private final Kube kube;
    private final Watches watches;
    private final Providers providers;
    private final Consumer<Ref> wake;

    /** {@code wake} has an object looked at soon. */
    public Topologies(Kube kube, Watches watches, Providers providers, Consumer<Ref> wake) {
        this.kube = kube;
        this.watches = watches;
        this.providers = providers;
        this.wake = wake;
    }

    /** Return the controllers to start. */
    public List<ControllerSpec> specs() {
        Classes classes = new Classes(watches, providers);
        return List.of(
                new ControllerSpec(
                        "cluster-api-clusterclasses",
                        Classes.CLASS,
                        TopologyPass.MANAGER,
                        null,
                        new ClassPass(kube, classes, this::clusters, wake),
                        List.of()),
                new ControllerSpec(
                                "cluster-api-topologies",
                                CoreKinds.CLUSTER,
                                TopologyPass.MANAGER,
                                null,
                                new TopologyPass(kube, watches, providers, new Applier(kube, watches)),
                                List.of(
                                        new Trigger(Classes.CLASS, this::clusters),
                                        new Trigger(CoreKinds.MACHINE_DEPLOYMENT, Topologies::cluster),
                                        new Trigger(CoreKinds.MACHINE_POOL, Topologies::cluster),
                                        new Trigger(CoreKinds.MACHINE_SET, Topologies::leaving)))
                        .withNewcomersWaiting()
                        .unhurriedBut());
    }

    private Set<Ref> clusters(KubeObject clusterClass) {
        return watches.cached(CoreKinds.CLUSTER).stream()
                .filter(cluster -> !cluster.map("spec", "topology").isEmpty())
                .filter(cluster -> Classes.ref(cluster).equals(clusterClass.ref()))
                .map(KubeObject::ref)
                .collect(Collectors.toSet());
    }

    private static Set<Ref> cluster(KubeObject object) {
        return object.label(OWNED)
                .flatMap(owned -> object.label(Keys.CLUSTER_NAME))
                .map(name -> Set.of(new Ref(CoreKinds.CLUSTER, object.namespace(), name)))
                .orElse(Set.of());
    }

    /** A set that goes was the last to need its templates. */
    private static Set<Ref> leaving(KubeObject set) {
        return set.isDeleting() ? cluster(set) : Set.of();
    }
}
