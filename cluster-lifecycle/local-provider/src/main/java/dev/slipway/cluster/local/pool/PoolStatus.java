package dev.slipway.cluster.local.pool;

import dev.slipway.cluster.local.contract.Keys;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the status of a LocalMachinePool says. What has been reached once stays reached. */
final class PoolStatus {

    private final KubeObject pool;
    private final Conditions before;

    PoolStatus(KubeObject pool, Instant now) {
        this.pool = pool;
        this.before = Conditions.continuing(pool.conditions(), pool.generation(), now);
    }

    Map<String, Object> paused() {
        String message = pool.isDeleting() ? "deletion waits until the Cluster is not paused any more" : null;
        Map<String, Object> status = new LinkedHashMap<>(pool.map("status"));
        status.put(
                "conditions",
                Json.trees(before.isTrue(Keys.PAUSED, "Paused", message).list()));
        return status;
    }

    Map<String, Object> waiting(String reason, String message) {
        Map<String, Object> status = status(before.isFalse(Keys.READY, reason, message), isProvisioned());
        pool.at("status", "replicas").ifPresent(replicas -> status.put("replicas", replicas));
        pool.text("status", "version").ifPresent(version -> status.put("version", version));
        return status;
    }

    /** Whether all nodes are there, ready and as they should be. */
    static boolean isSettled(NodePlan.Wanted wanted, List<KubeObject> nodes) {
        return nodes.size() == wanted.replicas()
                && nodes.stream().allMatch(node -> NodePlan.isReady(node) && NodePlan.isUpToDate(node, wanted));
    }

    Map<String, Object> nodes(NodePlan.Wanted wanted, List<KubeObject> nodes) {
        boolean settled = isSettled(wanted, nodes);
        long good = nodes.stream()
                .filter(node -> NodePlan.isReady(node) && NodePlan.isUpToDate(node, wanted))
                .count();
        Conditions conditions = settled
                ? before.isTrue(Keys.READY, "NodesReady", null)
                : before.isFalse(
                        Keys.READY,
                        "WaitingForNodes",
                        good + " of " + wanted.replicas() + " nodes are ready in version " + wanted.version());
        Map<String, Object> status = status(conditions, settled || isProvisioned());
        status.put("replicas", nodes.size());
        nodes.stream()
                .map(node -> node.annotation(NodePlan.KUBELET).orElse(wanted.version()))
                .min(String::compareTo)
                .ifPresent(version -> status.put("version", version));
        return status;
    }

    private boolean isProvisioned() {
        return pool.at("status", "initialization", "provisioned")
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    private Map<String, Object> status(Conditions conditions, boolean provisioned) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put(
                "conditions",
                Json.trees(conditions.isFalse(Keys.PAUSED, "NotPaused", null).list()));
        status.put("observedGeneration", pool.generation());
        status.put("ready", provisioned);
        if (provisioned) {
            status.put("initialization", Map.of("provisioned", true));
        }
        return status;
    }
}
