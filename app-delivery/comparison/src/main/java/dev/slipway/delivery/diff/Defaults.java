package dev.slipway.delivery.diff;

import dev.slipway.kernel.object.Gvk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in what the API server would, for Kubernetes' own kinds. Values are those of Kubernetes 1.36. */
final class Defaults {

    private static final String RBAC = "rbac.authorization.k8s.io";

    private Defaults() {}

    static void apply(Gvk gvk, Map<String, Object> tree) {
        switch (gvk.group()) {
            case "apps", "extensions" -> WorkloadDefaults.apply(gvk, tree);
            case "batch" -> WorkloadDefaults.apply(gvk, tree);
            case "" -> core(gvk.kind(), tree);
            case RBAC -> binding(gvk.kind(), tree);
            case "autoscaling" -> autoscaler(gvk, tree);
            case "networking.k8s.io" -> networking(gvk.kind(), tree);
            case "storage.k8s.io" -> storage(gvk.kind(), tree);
            case "admissionregistration.k8s.io" -> WebhookDefaults.apply(gvk, tree);
            case "scheduling.k8s.io" -> set(tree, "preemptionPolicy", "PreemptLowerPriority");
            default -> {}
        }
    }

    private static void core(String kind, Map<String, Object> tree) {
        switch (kind) {
            case "Pod" -> PodDefaults.pod(tree);
            case "PodTemplate" -> PodDefaults.template(Trees.child(tree, "template"));
            case "ReplicationController" -> WorkloadDefaults.replicationController(tree);
            case "Service" -> service(Trees.child(tree, "spec"));
            case "Secret" -> set(tree, "type", "Opaque");
            case "PersistentVolumeClaim" -> claim(tree);
            case "PersistentVolume" -> volume(tree);
            case "Namespace" -> namespace(tree);
            case "Endpoints" ->
                Trees.each(
                        tree.get("subsets"),
                        subset -> Trees.each(subset.get("ports"), port -> set(port, "protocol", "TCP")));
            default -> {}
        }
    }

    private static void service(Map<String, Object> spec) {
        set(spec, "sessionAffinity", "None");
        if ("ClientIP".equals(spec.get("sessionAffinity"))) {
            set(Trees.child(Trees.child(spec, "sessionAffinityConfig"), "clientIP"), "timeoutSeconds", 10_800L);
        }
        set(spec, "type", "ClusterIP");
        Trees.each(spec.get("ports"), port -> {
            set(port, "protocol", "TCP");
            Object target = port.get("targetPort");
            boolean absent = target == null || target.equals(0L) || target.equals("");
            if (absent && port.get("port") != null) {
                port.put("targetPort", port.get("port"));
            }
        });
        String type = String.valueOf(spec.get("type"));
        boolean outside = type.equals("NodePort") || type.equals("LoadBalancer");
        if (outside) {
            set(spec, "externalTrafficPolicy", "Cluster");
        }
        if (outside || type.equals("ClusterIP")) {
            set(spec, "internalTrafficPolicy", "Cluster");
        }
        if (type.equals("LoadBalancer")) {
            set(spec, "allocateLoadBalancerNodePorts", true);
        }
    }

    static void claim(Map<String, Object> tree) {
        set(Trees.child(tree, "spec"), "volumeMode", "Filesystem");
        set(Trees.child(tree, "status"), "phase", "Pending");
    }

    private static void volume(Map<String, Object> tree) {
        Map<String, Object> spec = Trees.child(tree, "spec");
        set(spec, "persistentVolumeReclaimPolicy", "Retain");
        set(spec, "volumeMode", "Filesystem");
        set(Trees.child(tree, "status"), "phase", "Pending");
        PodDefaults.hostPath(spec);
    }

    private static void namespace(Map<String, Object> tree) {
        Map<String, Object> metadata = Trees.child(tree, "metadata");
        if (metadata.get("name") instanceof String name) {
            set(Trees.child(metadata, "labels"), "kubernetes.io/metadata.name", name);
        }
        set(Trees.child(tree, "status"), "phase", "Active");
    }

    private static void binding(String kind, Map<String, Object> tree) {
        if (!kind.equals("RoleBinding") && !kind.equals("ClusterRoleBinding")) {
            return;
        }
        Map<String, Object> role = Trees.child(tree, "roleRef");
        if (isEmpty(role.get("apiGroup"))) {
            role.put("apiGroup", RBAC);
        }
        Trees.each(tree.get("subjects"), subject -> {
            if (!"ServiceAccount".equals(subject.get("kind"))) {
                set(subject, "apiGroup", RBAC);
            }
        });
    }

    private static void autoscaler(Gvk gvk, Map<String, Object> tree) {
        Map<String, Object> spec = Trees.child(tree, "spec");
        set(spec, "minReplicas", 1L);
        if (gvk.version().equals("v2") && isEmpty(spec.get("metrics"))) {
            Map<String, Object> target = new LinkedHashMap<>(Map.of("type", "Utilization", "averageUtilization", 80L));
            Map<String, Object> resource = new LinkedHashMap<>(Map.of("name", "cpu", "target", target));
            Map<String, Object> metric = new LinkedHashMap<>(Map.of("type", "Resource", "resource", resource));
            spec.put("metrics", new ArrayList<Object>(List.of(metric)));
        }
    }

    private static void networking(String kind, Map<String, Object> tree) {
        Map<String, Object> spec = Trees.child(tree, "spec");
        if (kind.equals("NetworkPolicy")) {
            Trees.each(
                    spec.get("ingress"), rule -> Trees.each(rule.get("ports"), port -> set(port, "protocol", "TCP")));
            Trees.each(spec.get("egress"), rule -> Trees.each(rule.get("ports"), port -> set(port, "protocol", "TCP")));
            if (isEmpty(spec.get("policyTypes"))) {
                List<Object> types = new ArrayList<>(List.of("Ingress"));
                if (spec.get("egress") != null) {
                    types.add("Egress");
                }
                spec.put("policyTypes", types);
            }
        } else if (kind.equals("IngressClass") && spec.get("parameters") instanceof Map) {
            set(Trees.child(spec, "parameters"), "scope", "Cluster");
        } else if (spec.isEmpty()) {
            tree.remove("spec");
        }
    }

    private static void storage(String kind, Map<String, Object> tree) {
        if (kind.equals("StorageClass")) {
            set(tree, "reclaimPolicy", "Delete");
            set(tree, "volumeBindingMode", "Immediate");
        }
    }

    /** Set the field unless it has a value. */
    static void set(Map<String, Object> parent, String key, Object value) {
        if (parent.get(key) == null || "".equals(parent.get(key))) {
            parent.put(key, value);
        }
    }

    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || "".equals(value)
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }
}
