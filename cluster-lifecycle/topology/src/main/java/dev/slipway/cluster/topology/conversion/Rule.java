package dev.slipway.cluster.topology.conversion;

import java.util.List;
import java.util.Map;

/** One difference between the versions, in both directions. Rules change the tree that they are given. */
interface Rule {

    void up(Map<String, Object> tree);

    void down(Map<String, Object> tree, Context context);

    /** What the way back needs to know and the tree does not say. */
    record Context(String namespace, ApiVersions versions) {}

    /** Return a rule of all the rules: upwards in their order, downwards in the opposite one. */
    static Rule all(Rule... rules) {
        List<Rule> list = List.of(rules);
        return new Rule() {
            @Override
            public void up(Map<String, Object> tree) {
                list.forEach(rule -> rule.up(tree));
            }

            @Override
            public void down(Map<String, Object> tree, Context context) {
                for (int i = list.size() - 1; i >= 0; i--) {
                    list.get(i).down(tree, context);
                }
            }
        };
    }
}
