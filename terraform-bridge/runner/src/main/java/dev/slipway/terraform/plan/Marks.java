package dev.slipway.terraform.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tree of marks as the plan document has them ({@code after_unknown}, {@code after_sensitive}): {@code true} marks
 * everything below, an object or list marks by place, everything else marks nothing.
 */
final class Marks {

    private Marks() {}

    static boolean all(@Nullable Object marks) {
        return Boolean.TRUE.equals(marks);
    }

    /** Return whether anything below is marked. */
    static boolean any(@Nullable Object marks) {
        if (marks instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Marks::any);
        }
        if (marks instanceof List<?> list) {
            return list.stream().anyMatch(Marks::any);
        }
        return all(marks);
    }

    static @Nullable Object under(@Nullable Object marks, Object key) {
        if (all(marks)) {
            return true;
        }
        if (marks instanceof Map<?, ?> map) {
            return map.get(String.valueOf(key));
        }
        if (marks instanceof List<?> list && key instanceof Number index) {
            return index.intValue() < list.size() ? list.get(index.intValue()) : null;
        }
        return null;
    }
}
