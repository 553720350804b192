package dev.slipway.cluster.machine;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.machine.DrainRules.Behavior;
import dev.slipway.cluster.machine.DrainRules.Treatment;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Empties a node: no new pods, then evictions in the order of the rules. Static pods and those of DaemonSets stay, and an
 * eviction that a disruption budget refuses is tried again.
 */
final class Drain {

    private static final String MIRROR = "kubernetes.io/config.mirror";
    private static final Gvk NAMESPACE = Gvk.of("v1", "Namespace");

    private record Guest(KubeObject pod, Treatment treatment) {}

    private final Kube workload;
    private final Instant now;

    Drain(Kube workload, Instant now) {
        this.workload = workload;
        this.now = now;
    }

    /** Do what can be done now, and return what is waited for; nothing when the node is empty. */
    Optional<String> drain(KubeObject node, DrainRules rules) {
        if (node.at("spec", "unschedulable").filter(Boolean.TRUE::equals).isEmpty()) {
            workload.merge(node.ref(), Map.of("spec", Map.of("unschedulable", true)));
        }
        List<Guest> guests = guests(node, rules);
        if (guests.isEmpty()) {
            return Optional.empty();
        }
        int first = guests.stream()
                .mapToInt(guest -> guest.treatment().order())
                .min()
                .orElse(0);
        List<String> refused = new ArrayList<>();
        guests.stream()
                .filter(guest -> guest.treatment().order() == first)
                .filter(guest -> guest.treatment().behavior() == Behavior.DRAIN)
                .filter(guest -> !guest.pod().isDeleting())
                .forEach(guest -> evict(guest.pod()).ifPresent(refused::add));
        String names = guests.stream()
                .map(guest -> guest.pod().ref().qualifiedName())
                .limit(5)
                .collect(Collectors.joining(", "));
        return Optional.of("Drain not completed yet: " + guests.size() + " pods are left (" + names + ")"
                + (refused.isEmpty() ? "" : "; cannot evict " + String.join("; ", refused)));
    }

    private List<Guest> guests(KubeObject node, DrainRules rules) {
        Map<String, Map<String, String>> namespaces = new HashMap<>();
        List<Guest> guests = new ArrayList<>();
        for (KubeObject pod : workload.list(CoreKinds.POD, "", Map.of())) {
            boolean here =
                    pod.text("spec", "nodeName").filter(node.name()::equals).isPresent();
            if (here && !stays(pod, node)) {
                Treatment treatment = rules.of(pod, namespaces.computeIfAbsent(pod.namespace(), name -> workload.get(
                                new Ref(NAMESPACE, "", name))
                        .map(KubeObject::labels)
                        .orElse(Map.of())));
                if (treatment.behavior() != Behavior.SKIP) {
                    guests.add(new Guest(pod, treatment));
                }
            }
        }
        return guests;
    }

    private boolean stays(KubeObject pod, KubeObject node) {
        boolean daemon = pod.controller()
                .filter(owner -> owner.gvk().kind().equals("DaemonSet"))
                .isPresent();
        String phase = pod.text("status", "phase").orElse("");
        boolean over = phase.equals("Succeeded") || phase.equals("Failed");
        boolean lost = pod.isDeleting()
                && !node.condition("Ready").filter(ready -> ready.isTrue()).isPresent()
                && pod.text("metadata", "deletionTimestamp")
                        .map(Instant::parse)
                        .filter(time -> time.isBefore(now.minusSeconds(300)))
                        .isPresent();
        return daemon || over || lost || pod.annotation(MIRROR).isPresent();
    }

    private Optional<String> evict(KubeObject pod) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", pod.name());
        metadata.put("namespace", pod.namespace());
        String path = "/api/v1/namespaces/" + pod.namespace() + "/pods/" + pod.name() + "/eviction";
        try {
            workload.door()
                    .write(
                            "POST",
                            path,
                            "application/json",
                            Map.of("apiVersion", "policy/v1", "kind", "Eviction", "metadata", metadata));
            return Optional.empty();
        } catch (FaultException fault) {
            return fault.fault() == Fault.NOT_FOUND
                    ? Optional.empty()
                    : Optional.of(pod.ref().qualifiedName() + ": " + fault.explanation());
        }
    }
}
