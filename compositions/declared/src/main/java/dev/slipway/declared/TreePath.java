package dev.slipway.declared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A path such as {@code vpcConfig.subnetIds} in a tree; it goes through every item of the lists on its way. Pure. */
record TreePath(List<String> steps) {

    static TreePath of(String text) {
        return new TreePath(List.of(text.split("\\.", -1)));
    }

    /** Return whether anything is there. */
    boolean isIn(@Nullable Object tree) {
        if (tree instanceof List<?> items) {
            return items.stream().anyMatch(this::isIn);
        }
        if (!(tree instanceof Map<?, ?> fields) || fields.get(steps.get(0)) == null) {
            return false;
        }
        return steps.size() == 1 || rest().isIn(fields.get(steps.get(0)));
    }

    /** Return what is there, on a way without lists. */
    Optional<Object> in(Map<?, ?> tree) {
        Object value = tree.get(steps.get(0));
        if (steps.size() == 1) {
            return Optional.ofNullable(value);
        }
        return value instanceof Map<?, ?> fields ? rest().in(fields) : Optional.empty();
    }

    /** Return a copy of the tree with a value there. */
    Map<String, Object> put(Map<?, ?> tree, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((name, old) -> copy.put(String.valueOf(name), old));
        Object below = tree.get(steps.get(0));
        copy.put(
                steps.get(0),
                steps.size() == 1 ? value : rest().put(below instanceof Map<?, ?> m ? m : Map.of(), value));
        return copy;
    }

    /** Return a copy of the tree without what is there. */
    Map<String, Object> removedFrom(Map<String, Object> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((name, value) -> {
            if (!name.equals(steps.get(0))) {
                copy.put(name, value);
            } else if (steps.size() > 1) {
                copy.put(name, rest().removedFromAny(value));
            }
        });
        return copy;
    }

    @SuppressWarnings("unchecked") // trees have string keys
    private Object removedFromAny(Object value) {
        if (value instanceof List<?> items) {
            List<Object> copies = new ArrayList<>();
            items.forEach(item -> copies.add(removedFromAny(item)));
            return copies;
        }
        return value instanceof Map<?, ?> fields ? removedFrom((Map<String, Object>) fields) : value;
    }

    private TreePath rest() {
        return new TreePath(steps.subList(1, steps.size()));
    }
}
