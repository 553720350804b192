package dev.slipway.runtime.json;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs what a document becomes when every alias is replaced by a copy. A few dozen aliases of aliases are enough for
 * more values than fit in memory, and one that refers to what contains it never ends.
 */
final class Expansion {

    private static final long MOST_VALUES = 1_000_000;
    private static final int DEEPEST = 200;
    private static final Weight LEAF = new Weight(1, 0);
    private static final Weight OPEN = new Weight(0, 0);

    private record Weight(long values, int height) {}

    private final Map<Object, Weight> known = new IdentityHashMap<>();

    private Expansion() {}

    /** Refuse a document that is too large or endless. */
    static void check(Object document) {
        new Expansion().weigh(document);
    }

    private Weight weigh(Object value) {
        Collection<?> parts = parts(value);
        if (parts.isEmpty()) {
            return LEAF;
        }
        Weight before = known.putIfAbsent(value, OPEN);
        if (before == OPEN) {
            throw refused("an alias refers to what contains it");
        }
        if (before != null) {
            return before;
        }
        Weight weight = sum(parts);
        known.put(value, weight);
        return weight;
    }

    private Weight sum(Collection<?> parts) {
        long values = 1;
        int height = 0;
        for (Object part : parts) {
            Weight weight = part == null ? LEAF : weigh(part);
            values += weight.values();
            height = Math.max(height, weight.height() + 1);
            if (values > MOST_VALUES) {
                throw refused("it stands for more than " + MOST_VALUES + " values; use fewer aliases");
            }
            if (height > DEEPEST) {
                throw refused("it is nested more than " + DEEPEST + " levels deep");
            }
        }
        return new Weight(values, height);
    }

    private static Collection<?> parts(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        return value instanceof List<?> list ? list : List.of();
    }

    private static FaultException refused(String why) {
        return new FaultException(Fault.INVALID, "the document is refused: " + why);
    }
}
