package dev.slipway.template.exec;

import dev.slipway.template.TemplateException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a tree before something walks it to its leaves. A template can build trees that hold one part many times over, or
 * themselves, and so are small in memory and endless on the way.
 */
final class Weight {

    private static final int MAX_DEPTH = 300;
    private static final int NODE = 8;

    private final long most;
    private long weight;
    private long nodes;

    private Weight(long most) {
        this.most = most;
    }

    /** Return of how many nodes the value consists; a heavier one than allowed is a limit error. */
    static long nodes(@Nullable Object value, long most) {
        Weight weight = new Weight(most);
        weight.add(value, 0);
        return weight.nodes;
    }

    private void add(@Nullable Object value, int depth) {
        nodes++;
        weight += NODE;
        if (value instanceof String text) {
            weight += text.length();
        } else if (value instanceof Map<?, ?> map) {
            checkDepth(depth);
            map.forEach((key, item) -> {
                weight += String.valueOf(key).length();
                add(item, depth + 1);
            });
        } else if (value instanceof List<?> list) {
            checkDepth(depth);
            list.forEach(item -> add(item, depth + 1));
        }
        if (weight > most) {
            throw TemplateException.limit("value of more than " + most + " characters");
        }
    }

    private static void checkDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw TemplateException.limit("value nested deeper than " + MAX_DEPTH);
        }
    }
}
