package dev.slipway.compositions.fieldpath;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Removes fields and elements. */
final class Deletion {

    private Deletion() {}

    static void delete(Map<String, Object> root, FieldPath path) {
        Object parent = root;
        for (int i = 0; i < path.size() - 1; i++) {
            Object child = child(parent, path, i);
            if (child == MISSING) {
                return;
            }
            parent = child;
        }
        if (path.size() > 0) {
            remove(parent, path);
        }
    }

    private static final Object MISSING = new Object();

    private static @Nullable Object child(@Nullable Object parent, FieldPath path, int i) {
        Segment segment = path.get(i);
        if (segment.isIndex()) {
            if (!(parent instanceof List<?> list)) {
                throw new FieldPathException(path.first(i) + " is not an array");
            }
            return segment.index() < list.size() ? list.get((int) segment.index()) : MISSING;
        }
        if (!(parent instanceof Map<?, ?> map)) {
            throw new FieldPathException(path.first(i) + " is not an object");
        }
        return map.containsKey(segment.field()) ? map.get(segment.field()) : MISSING;
    }

    private static void remove(@Nullable Object parent, FieldPath path) {
        Segment last = path.get(path.size() - 1);
        if (last.isIndex() && !(parent instanceof List)) {
            throw new FieldPathException("cannot delete " + path + ": not an array");
        }
        if (!last.isIndex() && !(parent instanceof Map)) {
            throw new FieldPathException("cannot delete " + path + ": not an object");
        }
        if (parent instanceof List<?> list && last.index() < list.size()) {
            list.remove((int) last.index());
        } else if (parent instanceof Map<?, ?> map) {
            map.remove(last.field());
        }
    }
}
