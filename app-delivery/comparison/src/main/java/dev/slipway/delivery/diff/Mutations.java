package dev.slipway.delivery.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a prediction what whoever applies did not ask for: webhooks and controllers change fields that its manager
 * does not own. Such fields get the live value back, and go where the live object does not have them.
 */
final class Mutations {

    private Mutations() {}

    /** Return the prediction without them; one that does not say who owns what is returned as it is. */
    static Map<String, Object> reverted(Map<String, Object> predicted, Map<String, Object> live, String manager) {
        OwnedFields owned = OwnedFields.of(predicted, manager::equals);
        return owned.isEmpty() ? predicted : fields(predicted, live, owned, List.of());
    }

    private static Map<String, Object> fields(
            Map<String, Object> predicted, Map<String, Object> live, OwnedFields owned, List<String> keys) {
        Map<String, Object> result = new LinkedHashMap<>();
        predicted.forEach((name, value) -> {
            OwnedFields field = owned.field(name).orElse(null);
            if (keys.contains(name) || (field != null && field.isLeaf())) {
                result.put(name, value);
            } else {
                put(result, name, value, live.get(name), field);
            }
        });
        return result;
    }

    private static void put(
            Map<String, Object> result,
            String name,
            @Nullable Object value,
            @Nullable Object live,
            @Nullable OwnedFields owned) {
        OwnedFields known = owned == null ? OwnedFields.none() : owned;
        Map<String, Object> map = Trees.map(value);
        Map<String, Object> liveMap = Trees.map(live);
        List<Object> list = Trees.list(value);
        if (map != null && (owned != null || liveMap != null)) {
            Map<String, Object> kept = fields(map, liveMap == null ? Map.of() : liveMap, known, List.of());
            if (map.isEmpty() || !kept.isEmpty()) {
                result.put(name, kept);
            }
        } else if (list != null && owned != null) {
            List<Object> liveList = Trees.list(live);
            result.put(name, items(list, liveList == null ? List.of() : liveList, known));
        } else if (live != null) {
            result.put(name, live);
        }
    }

    private static List<Object> items(List<Object> predicted, List<Object> live, OwnedFields owned) {
        List<String> keys = owned.keyNames();
        List<Object> result = new ArrayList<>();
        for (Object item : predicted) {
            OwnedFields part = owned.item(item).orElse(null);
            Map<String, Object> map = Trees.map(item);
            Map<String, Object> same = map == null ? null : find(live, map, keys);
            if (map == null) {
                if (part != null || live.contains(item)) {
                    result.add(item);
                }
            } else if (part != null && part.isLeaf()) {
                result.add(item);
            } else if (part != null || same != null) {
                OwnedFields known = part == null ? OwnedFields.none() : part;
                result.add(fields(map, same == null ? Map.of() : same, known, keys));
            }
        }
        return result;
    }

    private static @Nullable Map<String, Object> find(List<Object> live, Map<String, Object> item, List<String> keys) {
        for (Object candidate : live) {
            Map<String, Object> map = Trees.map(candidate);
            if (map != null && keys.stream().allMatch(key -> Trees.same(map.get(key), item.get(key)))) {
                return map;
            }
        }
        return null;
    }
}
