package dev.slipway.delivery.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rank of a kind within a wave; kinds that are not listed come last, all alike. */
final class KindOrder {

    private static final List<String> KINDS = List.of(
            "Namespace",
            "NetworkPolicy",
            "ResourceQuota",
            "LimitRange",
            "PodSecurityPolicy",
            "PodDisruptionBudget",
            "ServiceAccount",
            "Secret",
            "SecretList",
            "ConfigMap",
            "StorageClass",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "CustomResourceDefinition",
            "ClusterRole",
            "ClusterRoleList",
            "ClusterRoleBinding",
            "ClusterRoleBindingList",
            "Role",
            "RoleList",
            "RoleBinding",
            "RoleBindingList",
            "Service",
            "DaemonSet",
            "Pod",
            "ReplicationController",
            "ReplicaSet",
            "Deployment",
            "HorizontalPodAutoscaler",
            "StatefulSet",
            "Job",
            "CronJob",
            "IngressClass",
            "Ingress",
            "APIService");

    private static final Map<String, Integer> RANKS = ranks();

    private KindOrder() {}

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = 0; i < KINDS.size(); i++) {
            ranks.put(KINDS.get(i), i);
        }
        return Map.copyOf(ranks);
    }

    static int rank(String kind) {
        return RANKS.getOrDefault(kind, KINDS.size());
    }
}
