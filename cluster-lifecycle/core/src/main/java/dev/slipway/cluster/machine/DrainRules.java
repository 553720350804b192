package dev.slipway.cluster.machine;

import dev.slipway.api.meta.LabelSelector;
import dev.slipway.cluster.contract.ClusterObjects;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Numbers;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Labels;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the MachineDrainRules that are for a machine say about pods; the first rule by name wins. Pure. */
record DrainRules(List<KubeObject> rules) {

    /** What is done with a pod. */
    enum Behavior {
        DRAIN,
        SKIP,
        WAIT_COMPLETED
    }

    /** Pods with a lower order go first. */
    record Treatment(Behavior behavior, int order) {}

    static DrainRules of(ClusterObjects objects, KubeObject machine, Optional<KubeObject> cluster) {
        Map<String, String> clusterLabels = cluster.map(KubeObject::labels).orElse(Map.of());
        return new DrainRules(objects.inNamespace(CoreKinds.MACHINE_DRAIN_RULE, machine.namespace()).stream()
                .filter(rule -> isFor(rule.list("spec", "machines"), machine.labels(), clusterLabels))
                .toList());
    }

    private static boolean isFor(List<Object> selections, Map<String, String> machine, Map<String, String> cluster) {
        return selections.isEmpty()
                || selections.stream()
                        .map(item -> KubeObject.of((Map<?, ?>) item))
                        .anyMatch(item ->
                                matches(item, "selector", machine) && matches(item, "clusterSelector", cluster));
    }

    private static boolean matches(KubeObject selection, String field, Map<String, String> labels) {
        return selection.at(field).isEmpty()
                || Labels.match(Json.convert(selection.map(field), LabelSelector.class), labels);
    }

    Treatment of(KubeObject pod, Map<String, String> namespaceLabels) {
        Optional<String> label = pod.label("cluster.x-k8s.io/drain");
        if (label.isPresent()) {
            return new Treatment(behavior(label.get()), 0);
        }
        return rules.stream()
                .filter(rule -> selects(rule.list("spec", "pods"), pod, namespaceLabels))
                .findFirst()
                .map(rule -> new Treatment(
                        behavior(rule.text("spec", "drain", "behavior").orElse("Drain")),
                        Numbers.at(rule, "spec", "drain", "order")))
                .orElse(new Treatment(Behavior.DRAIN, 0));
    }

    private static boolean selects(List<Object> selections, KubeObject pod, Map<String, String> namespaceLabels) {
        return selections.isEmpty()
                || selections.stream()
                        .map(item -> KubeObject.of((Map<?, ?>) item))
                        .anyMatch(item -> matches(item, "selector", pod.labels())
                                && matches(item, "namespaceSelector", namespaceLabels));
    }

    private static Behavior behavior(String text) {
        return switch (text) {
            case "Skip", "skip" -> Behavior.SKIP;
            case "WaitCompleted", "wait-completed" -> Behavior.WAIT_COMPLETED;
            default -> Behavior.DRAIN;
        };
    }
}
