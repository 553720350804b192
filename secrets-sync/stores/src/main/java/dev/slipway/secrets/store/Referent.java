package dev.slipway.secrets.store;

import java.util.Map;

/** Finds out whether a configuration leaves open which namespace it refers to. */
final class Referent {

    private Referent() {}

    /** Return whether the tree of a provider's block has a reference without a namespace. */
    static boolean isIn(Map<?, ?> block) {
        return block.entrySet().stream().anyMatch(entry -> isOpen(String.valueOf(entry.getKey()), entry.getValue()));
    }

    private static boolean isOpen(String field, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return false;
        }
        boolean reference = map.get("name") instanceof String && !field.equals("fake");
        return reference ? !map.containsKey("namespace") : isIn(map);
    }
}
