package dev.slipway.expression.cost;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large values at one place can be: characters of a text, elements of a list or map.
 *
 * @param most 0 for what has no size
 * @param items the size of a list's elements or of a map's values
 * @param fields sizes of an object's fields, by the names that expressions use
 */
public record ValueSize(long most, @Nullable ValueSize items, Map<String, ValueSize> fields) {

    private static final ValueSize KEY = of(0);

    /** Return the size of a value without parts. */
    public static ValueSize of(long most) {
        return new ValueSize(most, null, Map.of());
    }

    /** Return the size of the part that a step leads to, null where there is none. */
    @Nullable
    ValueSize part(String step) {
        return switch (step) {
            case Path.ITEMS, Path.VALUES -> items;
            case Path.KEYS -> items == null ? null : KEY;
            default -> fields.get(step);
        };
    }
}
