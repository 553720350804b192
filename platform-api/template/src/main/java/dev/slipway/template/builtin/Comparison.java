package dev.slipway.template.builtin;

import dev.slipway.template.FunctionException;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How templates compare: only what is of one basic kind, nothing being converted. */
final class Comparison {

    private Comparison() {}

    private enum Kind {
        NONE,
        BOOL,
        WHOLE,
        FLOATING,
        TEXT
    }

    private static Kind kind(@Nullable Object value) {
        if (value instanceof Boolean) {
            return Kind.BOOL;
        }
        if (value instanceof Integer || value instanceof Long) {
            return Kind.WHOLE;
        }
        if (value instanceof Double) {
            return Kind.FLOATING;
        }
        return value instanceof String ? Kind.TEXT : Kind.NONE;
    }

    /** Return whether the first value equals one of the others. */
    static boolean equalsAny(@Nullable Object first, List<@Nullable Object> others) {
        if (others.isEmpty()) {
            throw new FunctionException("missing argument for comparison");
        }
        for (Object other : others) {
            if (same(first, other)) {
                return true;
            }
        }
        return false;
    }

    static boolean same(@Nullable Object a, @Nullable Object b) {
        Kind kind = kind(a);
        if (kind != kind(b)) {
            if (a != null && b != null) {
                throw incompatible(a, b);
            }
            return false;
        }
        if (a == null || b == null) {
            return a == b;
        }
        if (kind == Kind.WHOLE) {
            return ((Number) a).longValue() == ((Number) b).longValue();
        }
        if (kind == Kind.FLOATING) {
            return ((Double) a).doubleValue() == ((Double) b).doubleValue();
        }
        if (!isComparable(a) || !isComparable(b)) {
            Object culprit = isComparable(b) ? a : b;
            throw new FunctionException(
                    "non-comparable type " + GoFormat.sprintf("%s", culprit) + ": " + GoFormat.typeName(culprit));
        }
        return a.equals(b);
    }

    private static boolean isComparable(Object value) {
        return !(value instanceof Map || value instanceof List || value instanceof byte[]);
    }

    static boolean less(@Nullable Object a, @Nullable Object b) {
        Kind kind = kind(a);
        if (kind == Kind.NONE || kind(b) == Kind.NONE) {
            throw new FunctionException("invalid type for comparison");
        }
        if (a == null || b == null || kind != kind(b)) {
            throw incompatible(a, b);
        }
        return switch (kind) {
            case WHOLE -> ((Number) a).longValue() < ((Number) b).longValue();
            case FLOATING -> (Double) a < (Double) b;
            case TEXT -> GoJson.BY_BYTES.compare((String) a, (String) b) < 0;
            default -> throw new FunctionException("invalid type for comparison");
        };
    }

    private static FunctionException incompatible(@Nullable Object a, @Nullable Object b) {
        return new FunctionException(
                "incompatible types for comparison: " + GoFormat.typeName(a) + " and " + GoFormat.typeName(b));
    }
}
