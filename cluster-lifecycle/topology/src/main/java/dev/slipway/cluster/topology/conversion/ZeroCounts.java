package dev.slipway.cluster.topology.conversion;

import dev.slipway.cluster.topology.tree.Trees;
import java.util.List;
import java.util.Map;

/** Counts that v1beta1 always has are zero in v1beta2 where they were not given. */
final class ZeroCounts implements Rule {

    private final List<String> counts;

    ZeroCounts(String... counts) {
        this.counts = List.of(counts);
    }

    @Override
    public void up(Map<String, Object> tree) {
        if (Trees.at(tree, "status", "replicas") == null) {
            Trees.put(tree, 0L, "status", "replicas");
        }
        if (Trees.at(tree, "status", "deprecated", "v1beta1") == null) {
            Trees.put(tree, Map.of(), "status", "deprecated", "v1beta1");
        }
        for (String count : counts) {
            if (Trees.at(tree, "status", "deprecated", "v1beta1", count) == null) {
                Trees.put(tree, 0L, "status", "deprecated", "v1beta1", count);
            }
        }
    }

    @Override
    public void down(Map<String, Object> tree, Context context) {
        Trees.prune(tree, "status", "deprecated", "v1beta1");
    }
}
