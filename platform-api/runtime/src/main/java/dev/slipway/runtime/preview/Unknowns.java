package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stand-ins for what only a real resource will tell: its name, and the texts of its status. They are valid as names of
 * objects, so that what is derived from them can be planned, and are shown as what they are. Pure.
 */
public final class Unknowns {

    /** The stand-in. */
    public static final String MARK = "known-after-apply";

    static final String EXTERNAL_NAME = "crossplane.io/external-name";
    private static final String OBSERVED = "atProvider";

    private Unknowns() {}

    /** Return whether something known only later is in a tree, also as part of a text. */
    public static boolean in(Object tree) {
        if (tree instanceof String text) {
            return text.contains(MARK);
        }
        if (tree instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(value -> value != null && in(value));
        }
        return tree instanceof Iterable<?> list && anyIn(list);
    }

    private static boolean anyIn(Iterable<?> list) {
        for (Object item : list) {
            if (item != null && in(item)) {
                return true;
            }
        }
        return false;
    }

    /** Return a merge patch with a stand-in for the object's external name and for each text that its status may have. */
    static Map<String, Object> of(KubeObject object, KubeObject schema) {
        Map<String, Object> patch = new LinkedHashMap<>();
        if (object.annotation(EXTERNAL_NAME).orElse("").isEmpty()) {
            patch.put("metadata", Map.of("annotations", Map.of(EXTERNAL_NAME, MARK)));
        }
        Map<String, Object> texts = texts(
                KubeObject.of(schema.map("properties", "status", "properties", OBSERVED)),
                object.map("status", OBSERVED));
        if (!texts.isEmpty()) {
            patch.put("status", Map.of(OBSERVED, texts));
        }
        return patch;
    }

    private static Map<String, Object> texts(KubeObject schema, Map<String, Object> known) {
        Map<String, Object> texts = new LinkedHashMap<>();
        schema.map("properties").forEach((name, value) -> {
            KubeObject field = KubeObject.of((Map<?, ?>) value);
            Object there = known.get(name);
            if (field.text("type").filter("string"::equals).isPresent()) {
                if (there == null && field.list("enum").isEmpty()) {
                    texts.put(name, MARK);
                }
            } else if (!field.map("properties").isEmpty()) {
                Map<String, Object> inner = texts(
                        field,
                        there instanceof Map<?, ?> map ? KubeObject.of(map).tree() : Map.of());
                if (!inner.isEmpty()) {
                    texts.put(name, inner);
                }
            }
        });
        return texts;
    }
}
