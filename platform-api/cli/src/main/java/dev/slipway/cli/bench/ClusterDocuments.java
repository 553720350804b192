package dev.slipway.cli.bench;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import java.util.TreeMap;

/** The Clusters of the bench: of one class, in memory, with one machine of a control plane and a pool of two nodes each. */
final class ClusterDocuments {

    static final Gvk CLUSTER = Gvk.of("cluster.x-k8s.io/v1beta2", "Cluster");
    static final Gvk CLASS = Gvk.of("cluster.x-k8s.io/v1beta2", "ClusterClass");
    static final Ref APPLICATION = new Ref(AppDocuments.APPLICATION, "argocd", "bench-clusters");
    static final String NAMESPACE = "slipway-bench-clusters";

    private static final String CLASS_FILE = """
            apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
            kind: DevClusterTemplate
            metadata: {name: bench}
            spec: {template: {spec: {backend: {inMemory: {}}}}}
            ---
            apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
            kind: DevMachineTemplate
            metadata: {name: bench}
            spec: {template: {spec: {backend: {inMemory: {}}}}}
            ---
            apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
            kind: DevMachinePoolTemplate
            metadata: {name: bench}
            spec: {template: {spec: {}}}
            ---
            apiVersion: slipway.dev/v1alpha1
            kind: InMemoryControlPlaneTemplate
            metadata: {name: bench}
            spec: {template: {spec: {}}}
            ---
            apiVersion: slipway.dev/v1alpha1
            kind: InMemoryConfigTemplate
            metadata: {name: bench}
            spec: {template: {spec: {}}}
            ---
            apiVersion: cluster.x-k8s.io/v1beta2
            kind: ClusterClass
            metadata: {name: bench}
            spec:
              infrastructure:
                templateRef: {apiVersion: infrastructure.cluster.x-k8s.io/v1beta2, kind: DevClusterTemplate, name: bench}
              controlPlane:
                templateRef: {apiVersion: slipway.dev/v1alpha1, kind: InMemoryControlPlaneTemplate, name: bench}
                machineInfrastructure:
                  templateRef: {apiVersion: infrastructure.cluster.x-k8s.io/v1beta2, kind: DevMachineTemplate, name: bench}
              workers:
                machinePools:
                - class: pool
                  bootstrap:
                    templateRef: {apiVersion: slipway.dev/v1alpha1, kind: InMemoryConfigTemplate, name: bench}
                  infrastructure:
                    templateRef:
                      apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
                      kind: DevMachinePoolTemplate
                      name: bench
            """;

    private ClusterDocuments() {}

    static KubeObject namespace() {
        return KubeObject.of(new Ref(Gvk.of("v1", "Namespace"), "", NAMESPACE));
    }

    /** Return the class with its templates. */
    static Map<String, String> clusterClass() {
        return Map.of("class.yaml", CLASS_FILE);
    }

    static String path(int cluster) {
        return "clusters/bench-%05d.yaml".formatted(cluster);
    }

    static Map<String, String> clusters(int count) {
        Map<String, String> files = new TreeMap<>();
        for (int cluster = 1; cluster <= count; cluster++) {
            files.put(path(cluster), """
                    apiVersion: cluster.x-k8s.io/v1beta2
                    kind: Cluster
                    metadata: {name: bench-%05d}
                    spec:
                      topology:
                        classRef: {name: bench}
                        version: v1.36.0
                        controlPlane: {replicas: 1}
                        workers: {machinePools: [{class: pool, name: pool, replicas: 2}]}
                    """.formatted(cluster));
        }
        return files;
    }

    static KubeObject application(String url) {
        return KubeObject.of(Json.parseYaml("""
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: bench-clusters, namespace: argocd}
                spec:
                  project: default
                  source: {repoURL: '%s', targetRevision: main, path: ., directory: {recurse: true}}
                  destination: {server: https://kubernetes.default.svc, namespace: %s}
                  syncPolicy: {automated: {prune: true, selfHeal: true}}
                """.formatted(url, NAMESPACE)).get(0));
    }

    /** Return whether a Cluster and all that its class gives it is there. */
    static boolean isReady(KubeObject cluster) {
        return holds(cluster, "TopologyReconciled")
                && holds(cluster, "Available")
                && cluster.at("status", "workers", "availableReplicas")
                        .filter(Long.valueOf(2)::equals)
                        .isPresent();
    }

    private static boolean holds(KubeObject cluster, String type) {
        return cluster.condition(type).filter(Condition::isTrue).isPresent();
    }
}
