package dev.slipway.delivery.source.tree;

import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitTree;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a render has seen of a tree: for each path that it looked at, what lay there. As long as a tree shows all of that,
 * rendering it again gives the same.
 */
public record Trace(Map<String, String> facts) {

    public Trace {
        facts = Map.copyOf(facts);
    }

    /** Return whether the tree shows the same. */
    public boolean holds(GitTree tree) {
        TracedTree now = new TracedTree(tree);
        try {
            return facts.entrySet().stream()
                    .allMatch(fact -> now.fact(fact.getKey()).equals(fact.getValue()));
        } catch (FaultException changed) {
            return false;
        }
    }

    /** Return the facts in a fixed order, as a text that names the content. */
    public String text() {
        return new TreeMap<>(facts).toString();
    }
}
