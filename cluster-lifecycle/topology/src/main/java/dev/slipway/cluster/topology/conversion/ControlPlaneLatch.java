package dev.slipway.cluster.topology.conversion;

import dev.slipway.cluster.topology.tree.Trees;
import java.util.Map;

/** v1beta1 says by a condition that a control plane was initialized, v1beta2 by a field; {@code controlPlaneReady} is a third thing. */
final class ControlPlaneLatch implements Rule {

    @Override
    public void up(Map<String, Object> tree) {
        boolean initialized = Trees.maps(tree, "status", "conditions").stream()
                .anyMatch(condition -> "ControlPlaneInitialized".equals(condition.get("type"))
                        && "True".equals(condition.get("status")));
        if (initialized) {
            Trees.put(tree, true, "status", "initialization", "controlPlaneInitialized");
        }
        Trees.remove(tree, "status", "controlPlaneReady");
    }

    @Override
    public void down(Map<String, Object> tree, Context context) {
        Object initialized = Trees.remove(tree, "status", "initialization", "controlPlaneInitialized");
        Trees.prune(tree, "status", "initialization");
        Trees.put(tree, initialized, "status", "controlPlaneReady");
    }
}
