package dev.slipway.cluster.machine;

import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;

/**
 * What is known of a machine's node.
 *
 * @param problem why nothing is known; empty when the workload cluster answered
 */
record NodeView(Optional<KubeObject> node, String problem) {

    static NodeView of(Optional<KubeObject> node) {
        return new NodeView(node, "");
    }

    static NodeView unknown(String problem) {
        return new NodeView(Optional.empty(), problem);
    }

    boolean isKnown() {
        return problem.isEmpty();
    }

    boolean isReady() {
        return node.flatMap(found -> found.condition("Ready"))
                .filter(condition -> condition.isTrue())
                .isPresent();
    }
}
