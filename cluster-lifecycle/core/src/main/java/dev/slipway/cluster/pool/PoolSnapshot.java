package dev.slipway.cluster.pool;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.contract.Numbers;
import dev.slipway.cluster.contract.Provided;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.resolve.Resolution;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a pass over a pool has read.
 *
 * @param nodes nodes with ids of the pool's machines; empty while the workload cluster does not answer
 */
record PoolSnapshot(
        KubeObject pool,
        Optional<KubeObject> cluster,
        Resolution<Provided> infrastructure,
        Optional<Resolution<Provided>> bootstrap,
        List<String> ids,
        Optional<List<KubeObject>> nodes,
        Instant now) {

    boolean isProvisioned() {
        return isLatched("infrastructureProvisioned")
                || infrastructure.found().filter(PoolSnapshot::isThere).isPresent();
    }

    /** Pools of the development provider follow the new contract and have the field of the old one only. */
    private static boolean isThere(Provided pool) {
        return pool.isProvisioned()
                || pool.object()
                        .at("status", "ready")
                        .filter(Boolean.TRUE::equals)
                        .isPresent();
    }

    boolean hasBootData() {
        return isLatched("bootstrapDataSecretCreated")
                || pool.at("spec", "template", "spec", "bootstrap", "dataSecretName")
                        .isPresent()
                || bootstrap
                        .flatMap(Resolution::found)
                        .filter(Provided::isDataSecretCreated)
                        .isPresent();
    }

    private boolean isLatched(String latch) {
        return pool.at("status", "initialization", latch)
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    int wanted() {
        return Numbers.find(pool, "spec", "replicas").orElse(1);
    }

    int ready() {
        return nodes.map(list -> (int) list.stream()
                        .filter(node -> node.condition("Ready")
                                .filter(ready -> ready.isTrue())
                                .isPresent())
                        .count())
                .orElseGet(() -> Numbers.at(pool, "status", "readyReplicas"));
    }

    /** Nodes that have been ready for {@code minReadySeconds}. */
    int available() {
        long seconds = Numbers.at(pool, "spec", "template", "spec", "minReadySeconds");
        return nodes.map(list -> (int) list.stream()
                        .filter(node -> node.condition("Ready")
                                .filter(ready -> ready.isTrue() && hasLasted(ready, seconds))
                                .isPresent())
                        .count())
                .orElseGet(() -> Numbers.at(pool, "status", "availableReplicas"));
    }

    private boolean hasLasted(Condition ready, long seconds) {
        return seconds == 0
                || ready.lastTransitionTime().isEmpty()
                || !Instant.parse(ready.lastTransitionTime())
                        .plusSeconds(seconds)
                        .isAfter(now);
    }

    boolean isRunning() {
        return isProvisioned() && ids.size() == wanted() && ready() == wanted() && available() == wanted();
    }
}
