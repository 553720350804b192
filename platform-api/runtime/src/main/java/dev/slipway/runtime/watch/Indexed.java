package dev.slipway.runtime.watch;

import dev.slipway.kernel.object.KubeObject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a store's objects by the values of one index. It never lacks an object that the store has, and may name one
 * that says something else by now: whoever asks looks at the object again.
 */
final class Indexed {

    private final Index index;
    private final ConcurrentMap<String, Set<String>> keys = new ConcurrentHashMap<>();

    Indexed(Index index) {
        this.index = index;
    }

    /** Note what an object says now, after it was stored, and what it said before. */
    void changed(String key, @Nullable KubeObject before, @Nullable KubeObject after) {
        if (after != null) {
            index.values(after).forEach(value -> add(value, key));
        }
        if (before != null) {
            index.values(before).stream()
                    .filter(value -> after == null || !index.holds(after, value))
                    .forEach(value -> remove(value, key));
        }
    }

    private void add(String value, String key) {
        keys.compute(value, (same, there) -> {
            Set<String> all = there == null ? ConcurrentHashMap.newKeySet() : there;
            all.add(key);
            return all;
        });
    }

    private void remove(String value, String key) {
        keys.computeIfPresent(value, (same, there) -> {
            there.remove(key);
            return there.isEmpty() ? null : there;
        });
    }

    Set<String> keys(String value) {
        return Set.copyOf(keys.getOrDefault(value, Set.of()));
    }
}
