package dev.slipway.runtime.apply;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether an object shows everything that is desired of it, whatever others have added. Pure. */
final class Contained {

    private Contained() {}

    /** Lists of objects of every kind that others may add to, and whose items everybody knows apart. */
    private static final Set<String> OPEN = Set.of("ownerReferences", "finalizers");

    /** Lists must be of equal length: which items of a longer one are whose is the API server's to say. */
    static boolean in(@Nullable Object live, @Nullable Object desired) {
        if (desired instanceof Map<?, ?> wanted) {
            return live instanceof Map<?, ?> map
                    && wanted.entrySet().stream().allMatch(entry -> shows(map.get(entry.getKey()), entry));
        }
        if (desired instanceof List<?> wanted) {
            return live instanceof List<?> list && list.size() == wanted.size() && pairwise(list, wanted);
        }
        return Objects.equals(live, desired);
    }

    private static boolean shows(@Nullable Object live, Map.Entry<?, ?> desired) {
        if (desired.getValue() == null) {
            return live == null;
        }
        return OPEN.contains(desired.getKey()) && desired.getValue() instanceof List<?> items
                ? live instanceof List<?> list && items.stream().allMatch(item -> amongst(list, item))
                : in(live, desired.getValue());
    }

    private static boolean amongst(List<?> live, Object desired) {
        return live.stream().anyMatch(item -> in(item, desired));
    }

    private static boolean pairwise(List<?> live, List<?> desired) {
        Iterator<?> other = live.iterator();
        return desired.stream().allMatch(item -> in(other.next(), item));
    }
}
