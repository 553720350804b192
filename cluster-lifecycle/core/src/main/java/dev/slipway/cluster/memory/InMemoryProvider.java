package dev.slipway.cluster.memory;

import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.FirstWrite;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The controllers of the provider that runs machines in memory. */
public final class InMemoryProvider {

    private final Kube kube;
    private final Watches watches;
    private final MemoryCloud cloud;
    private final Providers providers;

    public InMemoryProvider(Kube kube, Watches watches, MemoryCloud cloud, Providers providers) {
        this.kube = kube;
        this.watches = watches;
        this.cloud = cloud;
        this.providers = providers;
    }

    /** Return the controllers to start. */
    public List<ControllerSpec> specs() {
        ClusterObjects objects = new ClusterObjects(watches);
        return List.of(
                spec(
                                "devclusters",
                                DevKinds.CLUSTER,
                                new DevClusterPass(kube, objects, cloud, firstWrite(DevKinds.CLUSTER)),
                                List.of())
                        .withFinalizerByPass(),
                machines(objects),
                pools(objects),
                spec(
                        "inmemorycontrolplanes",
                        DevKinds.CONTROL_PLANE,
                        new ControlPlanePass(kube, objects, providers),
                        List.of(
                                new Trigger(CoreKinds.MACHINE, InMemoryProvider::controlPlane),
                                ofCluster(objects, DevKinds.CONTROL_PLANE))),
                new ControllerSpec(
                                "inmemoryconfigs",
                                DevKinds.CONFIG,
                                DevKinds.MANAGER,
                                null,
                                new ConfigPass(kube, objects),
                                List.of(ofCluster(objects, DevKinds.CONFIG)))
                        .unhurriedBut("initialization")
                        .ofParts());
    }

    private ControllerSpec machines(ClusterObjects objects) {
        return spec(
                        "devmachines",
                        DevKinds.MACHINE,
                        new DevMachinePass(objects, cloud, firstWrite(DevKinds.MACHINE)),
                        List.of(
                                new Trigger(CoreKinds.MACHINE, InMemoryProvider::sameName).notOnStatus(),
                                ofCluster(objects, DevKinds.MACHINE)))
                .withFinalizerByPass();
    }

    private ControllerSpec pools(ClusterObjects objects) {
        return spec(
                        "devmachinepools",
                        DevKinds.POOL,
                        new PoolPass(objects, cloud, firstWrite(DevKinds.POOL)),
                        List.of(
                                new Trigger(CoreKinds.MACHINE_POOL, PoolPass::of).notOnStatus(),
                                ofCluster(objects, DevKinds.POOL)))
                .withFinalizerByPass();
    }

    private static ControllerSpec spec(String name, Gvk gvk, Pass pass, List<Trigger> triggers) {
        return new ControllerSpec(name, gvk, DevKinds.MANAGER, finalizer(gvk), pass, triggers)
                .unhurriedBut("initialization", "ready")
                .ofParts();
    }

    private static String finalizer(Gvk gvk) {
        return gvk.kind().toLowerCase(Locale.ROOT) + "." + gvk.group();
    }

    /** Where the pass has something to write to its object before it makes anything outside. */
    private FirstWrite firstWrite(Gvk gvk) {
        return new FirstWrite(kube, finalizer(gvk));
    }

    private static Set<Ref> controlPlane(KubeObject machine) {
        return machine.controller()
                .filter(owner -> owner.gvk().sameKind(DevKinds.CONTROL_PLANE))
                .map(owner -> Set.of(new Ref(DevKinds.CONTROL_PLANE, machine.namespace(), owner.name())))
                .orElse(Set.of());
    }

    private static Set<Ref> sameName(KubeObject machine) {
        return machine.text("spec", "infrastructureRef", "kind")
                .filter(DevKinds.MACHINE.kind()::equals)
                .flatMap(kind -> machine.text("spec", "infrastructureRef", "name"))
                .map(name -> Set.of(new Ref(DevKinds.MACHINE, machine.namespace(), name)))
                .orElse(Set.of());
    }

    private static Trigger ofCluster(ClusterObjects objects, Gvk gvk) {
        return new Trigger(
                        CoreKinds.CLUSTER,
                        cluster -> objects.labelled(gvk, cluster.namespace(), cluster.name()).stream()
                                .map(KubeObject::ref)
                                .collect(Collectors.toSet()))
                .onlyOn(ClusterObjects::latches);
    }
}
