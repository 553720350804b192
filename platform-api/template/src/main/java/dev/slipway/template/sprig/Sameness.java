package dev.slipway.template.sprig;

import dev.slipway.template.format.GoFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deep equality, which tells an int from an int64 and from a float64. */
final class Sameness {

    private Sameness() {}

    static boolean isSame(@Nullable Object a, @Nullable Object b) {
        if (a != null && b != null && !GoFormat.typeName(a).equals(GoFormat.typeName(b))) {
            return false;
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.keySet().equals(y.keySet()) && x.keySet().stream().allMatch(key -> isSame(x.get(key), y.get(key)));
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return isSameList(x, y);
        }
        if (a instanceof byte[] x && b instanceof byte[] y) {
            return Arrays.equals(x, y);
        }
        if (a == null || b == null) {
            return a == b;
        }
        return a.equals(b);
    }

    private static boolean isSameList(List<?> x, List<?> y) {
        if (x.size() != y.size()) {
            return false;
        }
        for (int i = 0; i < x.size(); i++) {
            if (!isSame(x.get(i), y.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean holds(List<?> list, @Nullable Object wanted) {
        return list.stream().anyMatch(item -> isSame(item, wanted));
    }
}
