package dev.slipway.cluster.aws;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterAccess;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.util.Map;

/** An API server in the place of that of an EKS cluster, with what EKS puts into one. */
public final class Workload {

    private static final String NETWORK = """
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: %1$s, namespace: kube-system}
            spec:
              selector: {matchLabels: {app: %1$s}}
              template:
                metadata: {labels: {app: %1$s}}
                spec:
                  containers:
                  - name: %1$s
                    image: registry.example/%1$s
                    env: [{name: WARM_ENI_TARGET, value: "1"}]
            """;

    private static final String ENI_CONFIGS = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: eniconfigs.crd.k8s.amazonaws.com}
            spec:
              group: crd.k8s.amazonaws.com
              scope: Cluster
              names: {plural: eniconfigs, singular: eniconfig, kind: ENIConfig, listKind: ENIConfigList}
              versions:
              - name: v1alpha1
                served: true
                storage: true
                schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
            """;

    private Workload() {}

    /** Put EKS's own network of pods into it. */
    public static void network(ApiServer api, Kube kube) {
        api.installCrdYaml(ENI_CONFIGS);
        daemons(kube, "aws-node");
        daemons(kube, "kube-proxy");
    }

    private static void daemons(Kube kube, String name) {
        kube.apply(KubeObject.of(Json.parseYaml(NETWORK.formatted(name)).get(0)), "eks");
    }

    /** Let a cluster be reached there, by a Secret that a user provides. */
    static void reachable(Kube hub, Kube workload, String namespace, String cluster) {
        Ref secret = ClusterConnections.secret(namespace, cluster);
        hub.apply(
                KubeObject.of(secret)
                        .with(
                                Map.of(
                                        "value",
                                        ClusterAccess.of(workload).kubeconfig().reveal()),
                                "stringData"),
                "a-user");
    }
}
