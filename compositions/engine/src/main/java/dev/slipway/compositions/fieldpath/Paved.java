package dev.slipway.compositions.fieldpath;

import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoQuote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A changeable tree that is read and written by field paths. All failures are {@link FieldPathException}s. Written values
 * are stored as Kubernetes' JSON decoder would return them: whole numbers as {@code Long}.
 */
public final class Paved {

    private static final long MAX_INDEX = 1024;

    private final Map<String, Object> object;

    private Paved(Map<String, Object> object) {
        this.object = object;
    }

    /** Return a view of the tree itself: writes change it. */
    public static Paved over(Map<String, Object> mutableTree) {
        return new Paved(mutableTree);
    }

    /** Return the value at the path, which may be null; the empty path gives null. */
    public @Nullable Object get(String path) {
        return get(object, parse(path));
    }

    public String getString(String path) {
        Object value = get(path);
        if (value instanceof String text) {
            return text;
        }
        throw new FieldPathException(path + ": not a string");
    }

    public boolean getBool(String path) {
        Object value = get(path);
        if (value instanceof Boolean bool) {
            return bool;
        }
        throw new FieldPathException(path + ": not a bool");
    }

    /** Return a whole number; a {@code Double} is not one, whatever its value. */
    public long getInteger(String path) {
        Object value = get(path);
        if (value instanceof Long number) {
            return number;
        }
        throw new FieldPathException(path + ": not a (int64) number");
    }

    /** Write the value, making objects and arrays on the way. */
    public void set(String path, @Nullable Object value) {
        set(parse(path), value);
    }

    /** Merge the value into what is there. An absent destination or a null on either side means: replace. */
    public void merge(String path, @Nullable Object value, MergePolicy policy) {
        Object old = null;
        try {
            old = get(path);
        } catch (FieldPathException problem) {
            // Without merging, a path that cannot be read is judged by the write alone.
            if (!problem.isNotFound() && !policy.replaces()) {
                throw problem;
            }
        }
        set(path, policy.replaces() ? value : Merging.merge(old, value, policy));
    }

    /** Return the concrete paths that a path with wildcards stands for; paths that end early are left out. */
    public List<String> expandWildcards(String path) {
        FieldPath parsed = parse(path);
        try {
            return Wildcards.expand(object, parsed).stream()
                    .map(FieldPath::toString)
                    .toList();
        } catch (FieldPathException problem) {
            throw problem.in("cannot expand wildcards for segments: " + GoQuote.quote(parsed.toString()));
        }
    }

    /** Remove what the path names; an absent path is no error. */
    public void delete(String path) {
        Deletion.delete(object, parse(path));
    }

    private static FieldPath parse(String path) {
        try {
            return FieldPath.parse(path);
        } catch (FieldPathException problem) {
            throw problem.in("cannot parse path " + GoQuote.quote(path));
        }
    }

    static @Nullable Object get(@Nullable Object root, FieldPath path) {
        Object value = path.size() == 0 ? null : root;
        for (int i = 0; i < path.size(); i++) {
            value = path.get(i).isIndex() ? element(value, path, i) : field(value, path, i);
        }
        return value;
    }

    private static @Nullable Object element(@Nullable Object value, FieldPath path, int i) {
        if (!(value instanceof List<?> list)) {
            throw new FieldPathException(path.first(i) + ": not an array");
        }
        if (path.get(i).index() >= list.size()) {
            throw FieldPathException.notFound(path.first(i + 1) + ": no such element");
        }
        return list.get((int) path.get(i).index());
    }

    private static @Nullable Object field(@Nullable Object value, FieldPath path, int i) {
        if (value == null) {
            throw FieldPathException.notFound(path.first(i) + ": expected map, got nil");
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new FieldPathException(path.first(i) + ": not an object");
        }
        if (!map.containsKey(path.get(i).field())) {
            throw FieldPathException.notFound(path.first(i + 1) + ": no such field");
        }
        return map.get(path.get(i).field());
    }

    private void set(FieldPath path, @Nullable Object value) {
        Object stored = GoJson.throughJson(value);
        for (Segment segment : path.segments()) {
            if (segment.isIndex() && segment.index() > MAX_INDEX) {
                throw new FieldPathException(
                        "index " + segment.index() + " is greater than max allowed index " + MAX_INDEX);
            }
        }
        Object parent = object;
        for (int i = 0; i < path.size(); i++) {
            Slot slot = slot(parent, path, i);
            if (i == path.size() - 1) {
                slot.put(stored);
                return;
            }
            parent = prepared(slot, path.get(i + 1));
        }
    }

    private static @Nullable Object prepared(Slot slot, Segment next) {
        Object child = slot.get();
        boolean absent = slot.isAbsent();
        if (absent && next.isIndex()) {
            child = new ArrayList<>();
        } else if (absent) {
            child = new LinkedHashMap<String, Object>();
        }
        if (next.isIndex() && child instanceof List<?> list) {
            grow(Slot.items(list), next.index());
        }
        if (absent) {
            slot.put(child);
        }
        return child;
    }

    @SuppressWarnings("NullAway") // arrays are filled up with JSON nulls
    private static void grow(List<Object> list, long lastIndex) {
        while (list.size() <= lastIndex) {
            list.add(null);
        }
    }

    private static Slot slot(@Nullable Object parent, FieldPath path, int i) {
        Segment segment = path.get(i);
        if (segment.field() == null) {
            if (parent instanceof List<?> list) {
                return Slot.of(Slot.items(list), (int) segment.index());
            }
            throw new FieldPathException(path.first(i) + " is not an array");
        }
        if (parent instanceof Map<?, ?> map) {
            return Slot.of(Slot.fields(map), segment.field());
        }
        throw new FieldPathException(path.first(i) + " is not an object");
    }
}
