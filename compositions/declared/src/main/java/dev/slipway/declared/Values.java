package dev.slipway.declared;

import dev.slipway.kernel.object.Tree;
import dev.slipway.runtime.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says whether what is wanted is so. Pure. */
public final class Values {

    private Values() {}

    /**
     * Return whether a wanted value is met. Of an object only the wanted fields count, lists are compared in any order, and
     * nothing meets an empty list, an empty text, {@code false} and 0.
     */
    public static boolean same(@Nullable Object wanted, @Nullable Object seen) {
        if (wanted instanceof Map<?, ?> map) {
            Map<String, Object> other = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            if (seen instanceof Map<?, ?> given) {
                given.forEach((key, value) -> other.put(String.valueOf(key), value));
            }
            return map.entrySet().stream()
                    .allMatch(entry -> same(entry.getValue(), other.get(String.valueOf(entry.getKey()))));
        }
        if (wanted instanceof List<?> list) {
            return sameItems(list, seen instanceof List<?> given ? given : List.of());
        }
        return seen == null ? isNothing(wanted) : text(wanted).equals(text(seen));
    }

    private static boolean sameItems(List<?> wanted, List<?> seen) {
        List<Object> left = new ArrayList<>(seen);
        for (Object item : wanted) {
            int match = -1;
            for (int i = 0; i < left.size() && match < 0; i++) {
                match = same(item, left.get(i)) ? i : -1;
            }
            if (match < 0) {
                return false;
            }
            left.remove(match);
        }
        return left.isEmpty();
    }

    private static boolean isNothing(@Nullable Object wanted) {
        return wanted == null || List.of("", "false", "0").contains(text(wanted));
    }

    private static String text(@Nullable Object value) {
        return value instanceof Number
                ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    /** Return whether two JSON documents say the same: order, white space and lists of one do not count. */
    static boolean sameDocument(String wanted, @Nullable Object seen) {
        if (seen == null || String.valueOf(seen).isEmpty()) {
            return wanted.isEmpty();
        }
        return document(wanted).equals(document(String.valueOf(seen)));
    }

    private static Object document(String text) {
        try {
            return normal(Tree.thawedValue(Json.tree(text.getBytes(StandardCharsets.UTF_8))));
        } catch (RuntimeException notAnObject) {
            return text.strip();
        }
    }

    private static Object normal(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put(String.valueOf(key), normal(item)));
            return sorted;
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(normal(item)));
            items.sort((one, other) -> one.toString().compareTo(other.toString()));
            return items.size() == 1 ? items.get(0) : items;
        }
        return text(value);
    }
}
