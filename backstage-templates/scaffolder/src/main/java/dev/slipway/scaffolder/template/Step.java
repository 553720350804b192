package dev.slipway.scaffolder.template;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a template.
 *
 * @param condition its {@code if}: a text to render, a boolean, or null
 * @param each what it is repeated for, before rendering; null for once
 */
public record Step(
        String id,
        String name,
        String action,
        @Nullable Object condition,
        @Nullable Object each,
        Map<String, Object> input) {

    /** Reads it; a step without an id is named after its place, as in Backstage. */
    static Step of(Map<?, ?> tree, int place) {
        KubeObject step = KubeObject.of(tree);
        String id = step.text("id").orElse("step-" + (place + 1));
        return new Step(
                id,
                step.text("name").orElse(id),
                step.text("action").orElse(""),
                step.at("if").orElse(null),
                step.at("each").orElse(null),
                step.map("input"));
    }

    /** Return it as it is written in a template. */
    public Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", id);
        tree.put("name", name);
        tree.put("action", action);
        if (condition != null) {
            tree.put("if", condition);
        }
        if (each != null) {
            tree.put("each", each);
        }
        tree.put("input", input);
        return Tree.frozen(tree);
    }
}
