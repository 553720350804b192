package dev.slipway.delivery.diff;

import dev.slipway.delivery.diff.Shape.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Predicts what a live object of one of Kubernetes' own kinds becomes when it is applied: what the last configuration
 * named and the new one does not goes, what the new one names is set, lists with keys are merged item by item.
 */
final class StrategicMerge {

    private StrategicMerge() {}

    /**
     * Return the live object after the apply.
     *
     * @param original what was applied last
     */
    static Map<String, Object> merge(
            Shape shape, Map<String, Object> original, Map<String, Object> config, Map<String, Object> live) {
        return fields(shape, new Three(original, config, live));
    }

    /** The three sides of one object. */
    private record Three(Map<String, Object> original, Map<String, Object> config, Map<String, Object> live) {}

    private static Map<String, Object> fields(Shape shape, Three three) {
        Map<String, Object> result = new LinkedHashMap<>(three.live());
        three.original().forEach((key, value) -> {
            if (!three.config().containsKey(key) && result.get(key) != null) {
                result.remove(key);
            }
        });
        three.config().forEach((key, value) -> {
            if (value == null) {
                // A null in the new configuration deletes; one that stands in the live object is the same.
                if (three.live().get(key) != null) {
                    result.remove(key);
                }
            } else {
                Shape field = shape.field(key);
                result.put(key, field(key, field == null ? Shape.of(Object.class) : field, three));
            }
        });
        return result;
    }

    private static Object field(String key, Shape shape, Three three) {
        Object config = Objects.requireNonNull(three.config().get(key));
        Object live = three.live().get(key);
        Object original = three.original().get(key);
        Map<String, Object> configMap = Trees.map(config);
        Map<String, Object> liveMap = Trees.map(live);
        if (configMap != null && liveMap != null) {
            Map<String, Object> merged = fields(shape, new Three(orEmpty(Trees.map(original)), configMap, liveMap));
            return MergeKeys.retainsKeys(key) ? retained(merged, configMap, liveMap) : merged;
        }
        List<Object> configList = Trees.list(config);
        List<Object> liveList = Trees.list(live);
        if (configList == null || liveList == null || shape.form() != Form.LIST) {
            return Trees.same(config, live) ? Objects.requireNonNull(live) : withoutNulls(config);
        }
        return list(key, shape, new Lists(orEmpty(Trees.list(original)), configList, liveList));
    }

    private record Lists(List<Object> original, List<Object> config, List<Object> live) {}

    private static Object list(String key, Shape shape, Lists lists) {
        if (MergeKeys.isSet(key)) {
            return set(lists);
        }
        Optional<String> mergeKey = MergeKeys.key(key, shape);
        boolean keyed = mergeKey.isPresent() && allHave(mergeKey.get(), lists);
        if (!keyed) {
            return Trees.same(lists.config(), lists.live()) ? lists.live() : lists.config();
        }
        return keyed(key, shape, mergeKey.get(), lists);
    }

    private static boolean allHave(String key, Lists lists) {
        return java.util.stream.Stream.of(lists.original(), lists.config(), lists.live())
                .flatMap(List::stream)
                .allMatch(item -> item instanceof Map<?, ?> map && map.get(key) != null);
    }

    private static List<Object> set(Lists lists) {
        List<Object> result = new ArrayList<>(lists.live());
        result.removeIf(
                item -> lists.original().contains(item) && !lists.config().contains(item));
        lists.config().stream().filter(item -> !result.contains(item)).forEach(result::add);
        return result;
    }

    private static List<Object> keyed(String field, Shape shape, String key, Lists lists) {
        List<Map<String, Object>> ours = new ArrayList<>();
        Trees.each(lists.config(), config -> {
            Map<String, Object> live = find(lists.live(), key, config.get(key));
            if (live == null) {
                ours.add(orEmpty(Trees.map(withoutNulls(config))));
            } else {
                Map<String, Object> original = orEmpty(find(lists.original(), key, config.get(key)));
                Map<String, Object> merged = fields(shape.item(), new Three(original, config, live));
                ours.add(MergeKeys.retainsKeys(field) ? retained(merged, config, live) : merged);
            }
        });
        List<Map<String, Object>> others = new ArrayList<>();
        Trees.each(lists.live(), live -> {
            boolean wanted = find(lists.config(), key, live.get(key)) != null;
            boolean dropped = find(lists.original(), key, live.get(key)) != null;
            if (!wanted && !dropped) {
                others.add(live);
            }
        });
        return interleaved(others, ours, key, lists.live());
    }

    /** Items of the configuration keep its order; others stay before those that they stood before. */
    private static List<Object> interleaved(
            List<Map<String, Object>> others, List<Map<String, Object>> ours, String key, List<Object> live) {
        List<Object> result = new ArrayList<>();
        int next = 0;
        for (Map<String, Object> own : ours) {
            int place = index(live, key, own.get(key));
            while (next < others.size()
                    && place >= 0
                    && index(live, key, others.get(next).get(key)) < place) {
                result.add(others.get(next++));
            }
            result.add(own);
        }
        result.addAll(others.subList(next, others.size()));
        return result;
    }

    private static int index(List<Object> items, String key, @Nullable Object value) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Map<?, ?> map && Objects.equals(map.get(key), value)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Map<String, Object> find(List<Object> items, String key, @Nullable Object value) {
        int index = index(items, key, value);
        return index < 0 ? null : Trees.map(items.get(index));
    }

    /** Of an object whose kind decides which fields it may have, a change keeps only the fields that are named. */
    private static Map<String, Object> retained(
            Map<String, Object> merged, Map<String, Object> config, Map<String, Object> live) {
        if (Trees.same(merged, live)) {
            return merged;
        }
        Map<String, Object> result = new LinkedHashMap<>(merged);
        result.keySet().removeIf(name -> !config.containsKey(name));
        return result;
    }

    private static Object withoutNulls(Object value) {
        Map<String, Object> map = Trees.map(value);
        if (map == null) {
            return value;
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, item) -> {
            if (item != null) {
                result.put(key, withoutNulls(item));
            }
        });
        return result;
    }

    private static Map<String, Object> orEmpty(@Nullable Map<String, Object> map) {
        return map == null ? Map.of() : map;
    }

    private static List<Object> orEmpty(@Nullable List<Object> list) {
        return list == null ? List.of() : list;
    }
}
