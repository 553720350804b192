package dev.slipway.runtime.apply;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides whether an object shows everything that is desired of it, whatever others have added. Pure. */
final class Contained {

    private Contained() {}

    /** Lists must be of equal length: which items of a longer one are whose is the API server's to say. */
    static boolean in(@Nullable Object live, @Nullable Object desired) {
        if (desired instanceof Map<?, ?> wanted) {
            return live instanceof Map<?, ?> map
                    && wanted.entrySet().stream()
                            .allMatch(entry -> entry.getValue() == null
                                    ? map.get(entry.getKey()) == null
                                    : in(map.get(entry.getKey()), entry.getValue()));
        }
        if (desired instanceof List<?> wanted) {
            return live instanceof List<?> list && list.size() == wanted.size() && pairwise(list, wanted);
        }
        return Objects.equals(live, desired);
    }

    private static boolean pairwise(List<?> live, List<?> desired) {
        Iterator<?> other = live.iterator();
        return desired.stream().allMatch(item -> in(other.next(), item));
    }
}
