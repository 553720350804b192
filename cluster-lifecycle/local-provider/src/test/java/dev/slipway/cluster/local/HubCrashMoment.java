package dev.slipway.cluster.local;

import java.util.function.Predicate;

/** What the world shows when the hub is killed; each stays true once it is, so that no moment is missed. */
enum HubCrashMoment {
    APPLIED(world -> true),
    HELD(world -> !world.plane().finalizers().isEmpty()),
    STEP_IS_CHOSEN(world -> world.hasStep(world.plane())),
    DIRECTORY_EXISTS(world -> world.file("").isPresent()),
    PORTS_ARE_CHOSEN(world -> world.file("cluster.properties").isPresent()),
    ETCD_RUNS(world -> world.running("etcd") > 0),
    ETCD_IS_RECORDED(world -> world.file("etcd.pid").isPresent()),
    API_SERVER_RUNS(world -> world.running("kube-apiserver") > 0),
    API_SERVER_IS_RECORDED(world -> world.file("kube-apiserver.pid").isPresent()),
    KUBECONFIG_IS_WRITTEN(world -> world.file("kubeconfig").isPresent()),
    CONTROLLER_MANAGER_RUNS(world -> world.running("kube-controller-manager") > 0),
    ENDPOINT_IS_KNOWN(
            world -> world.plane().text("spec", "controlPlaneEndpoint", "host").isPresent()),
    SECRET_IS_WRITTEN(HubCrashWorld::hasKubeconfigSecret),
    CONTROL_PLANE_IS_READY(world -> world.isReady(world.plane())),
    STEP_OF_NODES_IS_CHOSEN(world -> world.hasStep(world.pool())),
    SCHEDULER_RUNS(world -> world.running("kube-scheduler") > 0),
    KWOK_RUNS(world -> world.running("kwok") > 0),
    NODE_EXISTS(world -> world.nodes() > 0),
    IDS_ARE_WRITTEN(world -> !world.pool().list("spec", "providerIDList").isEmpty()),
    POOL_IS_READY(world -> world.isReady(world.pool()));

    private final Predicate<HubCrashWorld> reached;

    HubCrashMoment(Predicate<HubCrashWorld> reached) {
        this.reached = reached;
    }

    boolean isReached(HubCrashWorld world) {
        return reached.test(world);
    }
}
