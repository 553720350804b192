package dev.slipway.cluster;

import dev.slipway.cluster.addon.ResourceSetPass;
import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Gates;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.cluster.contract.Providers;
import dev.slipway.cluster.contract.Suffixes;
import dev.slipway.cluster.contract.Workloads;
import dev.slipway.cluster.deployment.DeploymentPass;
import dev.slipway.cluster.health.HealthCheckPass;
import dev.slipway.cluster.machine.MachinePass;
import dev.slipway.cluster.machineset.MachineSetPass;
import dev.slipway.cluster.pool.PoolPass;
import dev.slipway.cluster.provision.ClusterPass;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The controllers of Cluster API's core kinds, put together. */
public final class ClusterControllers {

    private final Kube kube;
    private final Providers providers;
    private final Workloads workloads;
    private final ClusterObjects objects;

    /** {@code workloads} reaches the clusters that are built. */
    public ClusterControllers(Kube kube, Watches watches, Workloads workloads, Providers providers) {
        this.kube = kube;
        this.workloads = workloads;
        this.providers = providers;
        this.objects = new ClusterObjects(watches);
    }

    /** Return the controllers to start. */
    public List<ControllerSpec> specs() {
        return List.of(
                clusters(),
                spec(
                        "machinedeployments",
                        CoreKinds.MACHINE_DEPLOYMENT,
                        Keys.DEPLOYMENT_FINALIZER,
                        new DeploymentPass(kube, objects),
                        List.of(
                                of(CoreKinds.MACHINE_SET, set -> owner(set, CoreKinds.MACHINE_DEPLOYMENT)),
                                paused(CoreKinds.MACHINE_DEPLOYMENT))),
                spec(
                        "machinesets",
                        CoreKinds.MACHINE_SET,
                        Keys.SET_FINALIZER,
                        new MachineSetPass(kube, objects, providers, new Suffixes()),
                        List.of(
                                of(CoreKinds.MACHINE, machine -> owner(machine, CoreKinds.MACHINE_SET)),
                                of(CoreKinds.MACHINE_DEPLOYMENT, this::sets),
                                paused(CoreKinds.MACHINE_SET))),
                spec(
                                "machines",
                                CoreKinds.MACHINE,
                                Keys.MACHINE_FINALIZER,
                                new MachinePass(kube, objects, providers, workloads),
                                List.of(
                                        paused(CoreKinds.MACHINE).onlyOn(ClusterObjects::latches),
                                        said(CoreKinds.MACHINE, Gates.OF_MACHINES),
                                        of(CoreKinds.MACHINE_SET, this::machines)))
                        .unhurriedBut(),
                pools(),
                healthChecks(),
                resourceSets());
    }

    private ControllerSpec clusters() {
        return spec(
                        "clusters",
                        CoreKinds.CLUSTER,
                        Keys.CLUSTER_FINALIZER,
                        new ClusterPass(kube, objects, providers, workloads),
                        List.of(
                                of(CoreKinds.MACHINE_DEPLOYMENT, ClusterControllers::cluster),
                                of(CoreKinds.MACHINE_SET, ClusterControllers::cluster),
                                of(CoreKinds.MACHINE_POOL, ClusterControllers::cluster),
                                of(CoreKinds.MACHINE, ClusterControllers::cluster),
                                said(CoreKinds.CLUSTER, Gates.OF_CLUSTERS)))
                .withFinalizerByPass()
                .withNewcomersWaiting()
                .unhurriedBut("initialization");
    }

    /** What others say of an object is a part of what we say of it. */
    private static Trigger said(Gvk gvk, Gates gates) {
        return of(gvk, object -> Set.of(object.ref())).onlyOn(gates::said);
    }

    private ControllerSpec pools() {
        return spec(
                        "machinepools",
                        CoreKinds.MACHINE_POOL,
                        Keys.POOL_FINALIZER,
                        new PoolPass(kube, objects, providers, workloads),
                        List.of(paused(CoreKinds.MACHINE_POOL).onlyOn(ClusterObjects::latches)))
                .unhurriedBut();
    }

    private ControllerSpec healthChecks() {
        return new ControllerSpec(
                "cluster-api-machinehealthchecks",
                CoreKinds.MACHINE_HEALTH_CHECK,
                Keys.MANAGER,
                null,
                new HealthCheckPass(kube, objects, providers, workloads),
                List.of(of(CoreKinds.MACHINE, this::checks), paused(CoreKinds.MACHINE_HEALTH_CHECK)));
    }

    private ControllerSpec resourceSets() {
        return spec(
                "clusterresourcesets",
                CoreKinds.RESOURCE_SET,
                Keys.RESOURCE_SET_FINALIZER,
                new ResourceSetPass(kube, objects, workloads),
                List.of(of(
                        CoreKinds.CLUSTER,
                        cluster -> refs(objects.inNamespace(CoreKinds.RESOURCE_SET, cluster.namespace())))));
    }

    private Set<Ref> checks(KubeObject machine) {
        return refs(objects.ofCluster(
                CoreKinds.MACHINE_HEALTH_CHECK,
                machine.namespace(),
                machine.text("spec", "clusterName").orElse("")));
    }

    private static ControllerSpec spec(String name, Gvk gvk, String finalizer, Pass pass, List<Trigger> triggers) {
        return new ControllerSpec("cluster-api-" + name, gvk, Keys.MANAGER, finalizer, pass, triggers);
    }

    private static Trigger of(Gvk gvk, Function<KubeObject, Set<Ref>> toPrimaries) {
        return new Trigger(gvk, toPrimaries);
    }

    private static Set<Ref> cluster(KubeObject object) {
        return object.text("spec", "clusterName")
                .map(name -> Set.of(new Ref(CoreKinds.CLUSTER, object.namespace(), name)))
                .orElse(Set.of());
    }

    private static Set<Ref> owner(KubeObject object, Gvk kind) {
        return object.controller()
                .filter(owner -> owner.gvk().sameKind(kind))
                .map(owner -> Set.of(new Ref(kind, object.namespace(), owner.name())))
                .orElse(Set.of());
    }

    private Set<Ref> sets(KubeObject deployment) {
        return refs(objects.controlledBy(CoreKinds.MACHINE_SET, deployment));
    }

    private Set<Ref> machines(KubeObject set) {
        return refs(objects.controlledBy(CoreKinds.MACHINE, set));
    }

    /** What a cluster is, its parts ask in their passes; they are woken when it is paused, resumed, provisioned or goes. */
    private Trigger paused(Gvk gvk) {
        return new Trigger(
                CoreKinds.CLUSTER, cluster -> refs(objects.ofCluster(gvk, cluster.namespace(), cluster.name())));
    }

    private static Set<Ref> refs(List<KubeObject> objects) {
        return objects.stream().map(KubeObject::ref).collect(Collectors.toCollection(HashSet::new));
    }
}
