package dev.slipway.template.builtin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Go templates take for true: all but false, 0, nil and what is empty. */
public final class Truth {

    private Truth() {}

    public static boolean of(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (value instanceof Number number) {
            // NaN is no zero.
            return number.doubleValue() != 0;
        }
        if (value instanceof String text) {
            return !text.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        return !(value instanceof byte[] bytes) || bytes.length > 0;
    }
}
