package dev.slipway.cluster.local.pool;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What has to happen to the nodes of a pool, pure: nodes have the names {@code <pool>-<number>}, the highest go first, and
 * of those that are out of date one at a time is replaced, when all others are ready.
 *
 * @param create nodes that are missing
 * @param remove nodes that are too many or out of date
 */
record NodePlan(List<KubeObject> create, List<KubeObject> remove) {

    static final String POOL = "slipway.dev/machine-pool";
    static final String KUBELET = "slipway.dev/kubelet-version";
    private static final Gvk NODE = Gvk.of("v1", "Node");

    NodePlan {
        create = List.copyOf(create);
        remove = List.copyOf(remove);
    }

    /** What is wanted. */
    record Wanted(String pool, String cluster, int replicas, String version, Map<String, Object> spec) {

        String nodeName(int number) {
            return pool + "-" + number;
        }
    }

    static NodePlan of(Wanted wanted, List<KubeObject> existing) {
        Set<String> names = new TreeSet<>();
        for (int number = 0; number < wanted.replicas(); number++) {
            names.add(wanted.nodeName(number));
        }
        Set<String> there = existing.stream().map(KubeObject::name).collect(Collectors.toSet());
        List<KubeObject> create = names.stream()
                .filter(name -> !there.contains(name))
                .map(name -> node(wanted, name))
                .toList();
        List<KubeObject> remove = new ArrayList<>(
                existing.stream().filter(node -> !names.contains(node.name())).toList());
        if (create.isEmpty() && remove.isEmpty()) {
            outdated(wanted, existing).ifPresent(remove::add);
        }
        return new NodePlan(create, remove);
    }

    private static Optional<KubeObject> outdated(Wanted wanted, List<KubeObject> existing) {
        List<KubeObject> old =
                existing.stream().filter(node -> !isUpToDate(node, wanted)).toList();
        boolean othersAreReady = existing.stream().allMatch(node -> isReady(node) || old.contains(node));
        return othersAreReady ? old.stream().min(Comparator.comparing(KubeObject::name)) : Optional.empty();
    }

    static boolean isUpToDate(KubeObject node, Wanted wanted) {
        KubeObject fresh = node(wanted, node.name());
        return node.annotation(KUBELET).equals(fresh.annotation(KUBELET))
                && node.labels().entrySet().containsAll(fresh.labels().entrySet())
                && node.map("status", "capacity").equals(fresh.map("status", "capacity"));
    }

    static boolean isReady(KubeObject node) {
        return node.condition("Ready").filter(ready -> ready.isTrue()).isPresent();
    }

    private static KubeObject node(Wanted wanted, String name) {
        Map<String, Object> capacity = new LinkedHashMap<>();
        capacity.put("cpu", String.valueOf(wanted.spec().getOrDefault("cpu", "4")));
        capacity.put("memory", String.valueOf(wanted.spec().getOrDefault("memory", "8Gi")));
        capacity.put("pods", String.valueOf(wanted.spec().getOrDefault("pods", 110)));
        KubeObject node = KubeObject.of(new Ref(NODE, "", name));
        if (wanted.spec().get("labels") instanceof Map<?, ?> labels) {
            for (Map.Entry<?, ?> label : labels.entrySet()) {
                node = node.withLabel(String.valueOf(label.getKey()), String.valueOf(label.getValue()));
            }
        }
        node = node.withLabel(POOL, wanted.pool())
                .withLabel("kubernetes.io/hostname", name)
                .withLabel("kubernetes.io/os", "linux")
                .withLabel("kubernetes.io/arch", "amd64")
                .withAnnotation(KUBELET, wanted.version())
                .with("slipway-local:///" + wanted.cluster() + "/" + name, "spec", "providerID")
                .with(Map.of("capacity", capacity, "allocatable", capacity), "status");
        return wanted.spec().get("taints") instanceof List<?> taints && !taints.isEmpty()
                ? node.with(taints, "spec", "taints")
                : node;
    }
}
