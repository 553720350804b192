package dev.slipway.cluster.topology.conversion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the changes between two trees into a third, fuller one. Lists of the same length are merged item by item. */
final class Merge {

    private Merge() {}

    /**
     * Return the full tree with what differs between before and now.
     *
     * @param full what was stored
     * @param before what is left of it in the poorer form
     * @param now the poorer form as it is now
     */
    static @Nullable Object of(@Nullable Object full, @Nullable Object before, @Nullable Object now) {
        if (Objects.equals(before, now)) {
            return full;
        }
        if (full instanceof Map<?, ?> fullMap && now instanceof Map<?, ?> nowMap) {
            return maps(fullMap, before instanceof Map<?, ?> map ? map : Map.of(), nowMap);
        }
        if (full instanceof List<?> fullList
                && before instanceof List<?> beforeList
                && now instanceof List<?> nowList
                && fullList.size() == nowList.size()
                && beforeList.size() == nowList.size()) {
            List<@Nullable Object> items = new ArrayList<>();
            for (int i = 0; i < nowList.size(); i++) {
                items.add(of(fullList.get(i), beforeList.get(i), nowList.get(i)));
            }
            return items;
        }
        return now;
    }

    private static Map<String, @Nullable Object> maps(Map<?, ?> full, Map<?, ?> before, Map<?, ?> now) {
        Set<Object> keys = new LinkedHashSet<>(full.keySet());
        keys.addAll(now.keySet());
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        for (Object key : keys) {
            Object value = of(full.get(key), before.get(key), now.get(key));
            if (value != null) {
                merged.put(String.valueOf(key), value);
            }
        }
        return merged;
    }
}
