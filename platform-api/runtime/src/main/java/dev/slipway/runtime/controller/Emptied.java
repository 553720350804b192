package dev.slipway.runtime.controller;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What has to leave a status before it can be applied. Server-side apply takes the last field of an object away and
 * leaves null in the object's place, which the schema of a kind then refuses.
 */
final class Emptied {

    private Emptied() {}

    /** Return the merge patch that empties objects of which nothing is to be left; empty when there is none. */
    static Map<String, Object> patch(Map<?, ?> live, Map<?, ?> desired) {
        Map<String, Object> patch = new LinkedHashMap<>();
        desired.forEach((name, wanted) -> {
            if (wanted instanceof Map<?, ?> inner && live.get(name) instanceof Map<?, ?> old) {
                Map<String, Object> below = inner.isEmpty() ? nothing(old) : within(old, inner);
                if (!below.isEmpty()) {
                    patch.put(String.valueOf(name), below);
                }
            }
        });
        return patch;
    }

    private static Map<String, Object> within(Map<?, ?> live, Map<?, ?> desired) {
        Map<String, Object> patch = patch(live, desired);
        live.forEach((name, old) -> {
            if (old instanceof Map<?, ?> && !desired.containsKey(name)) {
                patch.put(String.valueOf(name), null);
            }
        });
        return patch;
    }

    private static Map<String, Object> nothing(Map<?, ?> live) {
        Map<String, Object> patch = new LinkedHashMap<>();
        live.keySet().forEach(name -> patch.put(String.valueOf(name), null));
        return patch;
    }
}
