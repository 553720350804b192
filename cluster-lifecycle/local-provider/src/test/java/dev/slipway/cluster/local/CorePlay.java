package dev.slipway.cluster.local;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.local.contract.Keys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.util.List;

/** Plays Cluster API's core for one cluster: what a user writes, with the owners that the core would add. */
record CorePlay(Kube kube, String namespace, String cluster) {

    /** Install the kinds that it takes. */
    static void install(ApiServer api) {
        for (String kind : List.of("clusters", "machinepools")) {
            api.installCrds("crds/" + kind + ".cluster.x-k8s.io.yaml");
        }
        for (String kind : List.of("localclusters", "localcontrolplanes", "localmachinepools")) {
            api.installCrds("crds/" + kind + ".slipway.dev.yaml");
        }
    }

    Ref ref(Gvk kind, String name) {
        return new Ref(kind, namespace, name);
    }

    Ref plane() {
        return ref(Keys.LOCAL_CONTROL_PLANE, cluster);
    }

    Ref pool() {
        return ref(Keys.LOCAL_MACHINE_POOL, cluster + "-pool");
    }

    void begin(String version) {
        apply("""
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: Cluster
                metadata: {name: %1$s, namespace: %2$s}
                spec:
                  controlPlaneRef: {apiGroup: slipway.dev, kind: LocalControlPlane, name: %1$s}
                  infrastructureRef: {apiGroup: slipway.dev, kind: LocalCluster, name: %1$s}
                """.formatted(cluster, namespace));
        owned(ref(CoreKinds.CLUSTER, cluster), ref(Keys.LOCAL_CLUSTER, cluster), "{}");
        owned(ref(CoreKinds.CLUSTER, cluster), plane(), "version: " + version);
    }

    void addPool(int replicas) {
        apply("""
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: MachinePool
                metadata: {name: %1$s-pool, namespace: %2$s, labels: {cluster.x-k8s.io/cluster-name: %1$s}}
                spec:
                  clusterName: %1$s
                  replicas: %3$d
                  template:
                    spec:
                      clusterName: %1$s
                      bootstrap: {dataSecretName: ""}
                      infrastructureRef: {apiGroup: slipway.dev, kind: LocalMachinePool, name: %1$s-pool}
                """.formatted(cluster, namespace, replicas));
        owned(ref(CoreKinds.MACHINE_POOL, cluster + "-pool"), pool(), "{}");
    }

    /** As the core does it: an owner reference and the cluster's name. */
    void owned(Ref owner, Ref object, String spec) {
        KubeObject owning = kube.get(owner).orElseThrow();
        kube.apply(
                KubeObject.of(object)
                        .with(List.of(OwnerRef.controllerOf(owning).toMap()), "metadata", "ownerReferences")
                        .withLabel(dev.slipway.cluster.contract.Keys.CLUSTER_NAME, cluster)
                        .with(Json.parseYaml(spec).get(0), "spec"),
                "test");
    }

    void apply(String yaml) {
        Json.parseYaml(yaml).forEach(tree -> kube.apply(KubeObject.of(tree), "test"));
    }

    /** Return the cluster itself, by the kubeconfig that it has. */
    Kube workload() {
        return new ClusterConnections(kube).find(namespace, cluster).orElseThrow();
    }
}
