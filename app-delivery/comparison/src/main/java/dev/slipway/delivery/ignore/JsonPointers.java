package dev.slipway.delivery.ignore;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Removes what a JSON pointer (RFC 6901) points to; one that points to nothing does nothing. */
final class JsonPointers {

    private JsonPointers() {}

    static void remove(Map<String, Object> tree, String pointer) {
        if (!pointer.startsWith("/")) {
            return;
        }
        String[] steps = pointer.substring(1).split("/", -1);
        Object parent = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            parent = step(parent, unescaped(steps[i]));
        }
        drop(parent, unescaped(steps[steps.length - 1]));
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    private static @Nullable Object step(@Nullable Object parent, String name) {
        if (parent instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (parent instanceof List<?> list) {
            int index = index(name, list.size());
            return index < 0 ? null : list.get(index);
        }
        return null;
    }

    private static void drop(@Nullable Object parent, String name) {
        if (parent instanceof Map<?, ?> map) {
            map.remove(name);
        } else if (parent instanceof List<?> list) {
            int index = index(name, list.size());
            if (index >= 0) {
                list.remove(index);
            }
        }
    }

    private static int index(String text, int size) {
        if (!text.matches("\\d{1,9}")) {
            return -1;
        }
        int index = Integer.parseInt(text);
        return index < size ? index : -1;
    }
}
