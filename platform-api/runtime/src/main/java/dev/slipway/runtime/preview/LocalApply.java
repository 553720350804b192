package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server-side apply would lead to, by the ownership that the object itself records, for where the server cannot be
 * asked: what the manager owned and no longer desires goes, everything else stays. Knows no defaults and no schema. Pure.
 */
final class LocalApply {

    private LocalApply() {}

    static KubeObject on(KubeObject live, KubeObject desired, String manager) {
        KubeObject after = KubeObject.of((Map<?, ?>) merged(live.tree(), desired.tree(), owned(live, manager)));
        return after.without("metadata", "managedFields");
    }

    private static Map<?, ?> owned(KubeObject live, String manager) {
        return live.list("metadata", "managedFields").stream()
                .map(entry -> KubeObject.of((Map<?, ?>) entry))
                .filter(entry -> entry.text("manager").filter(manager::equals).isPresent())
                .filter(entry -> entry.text("operation").filter("Apply"::equals).isPresent())
                .findFirst()
                .map(entry -> entry.map("fieldsV1"))
                .orElse(Map.of());
    }

    private static Object merged(@Nullable Object live, Object desired, Map<?, ?> owned) {
        if (desired instanceof Map<?, ?> wanted && live instanceof Map<?, ?> present) {
            return maps(present, wanted, owned);
        }
        if (desired instanceof List<?> wanted && live instanceof List<?> present && isKeyed(owned)) {
            List<Object> items = new ArrayList<>();
            wanted.forEach(item -> items.add(item(present, item, owned)));
            return items;
        }
        return desired;
    }

    private static Map<String, Object> maps(Map<?, ?> present, Map<?, ?> wanted, Map<?, ?> owned) {
        Map<String, Object> merged = new LinkedHashMap<>();
        present.forEach((key, value) -> {
            boolean isOurs = owned.containsKey("f:" + key);
            if (wanted.containsKey(key) || !isOurs) {
                merged.put(String.valueOf(key), value);
            } else if (value instanceof Map<?, ?> map) {
                putUnlessEmpty(merged, String.valueOf(key), maps(map, Map.of(), children(owned, "f:" + key)));
            }
        });
        wanted.forEach((key, value) ->
                merged.put(String.valueOf(key), merged(present.get(key), value, children(owned, "f:" + key))));
        return merged;
    }

    /** Of a map that is no longer desired stays what others put there. */
    private static void putUnlessEmpty(Map<String, Object> merged, String key, Map<String, Object> rest) {
        if (!rest.isEmpty()) {
            merged.put(key, rest);
        }
    }

    private static boolean isKeyed(Map<?, ?> owned) {
        return owned.keySet().stream().anyMatch(key -> String.valueOf(key).startsWith("k:"));
    }

    private static Object item(List<?> present, Object wanted, Map<?, ?> owned) {
        for (Map.Entry<?, ?> entry : owned.entrySet()) {
            Optional<Map<String, Object>> keys = keys(String.valueOf(entry.getKey()));
            if (keys.isPresent() && has(wanted, keys.get())) {
                Object live = present.stream()
                        .filter(one -> has(one, keys.get()))
                        .findFirst()
                        .orElse(null);
                return merged(live, wanted, entry.getValue() instanceof Map<?, ?> fields ? fields : Map.of());
            }
        }
        return wanted;
    }

    private static Optional<Map<String, Object>> keys(String field) {
        try {
            return field.startsWith("k:")
                    ? Optional.of(Json.tree(field.substring(2).getBytes(StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (FaultException notKeys) {
            return Optional.empty();
        }
    }

    private static boolean has(Object item, Map<String, Object> keys) {
        return item instanceof Map<?, ?> map
                && keys.entrySet().stream().allMatch(key -> Objects.equals(map.get(key.getKey()), key.getValue()));
    }

    private static Map<?, ?> children(Map<?, ?> owned, String field) {
        return owned.get(field) instanceof Map<?, ?> fields ? fields : Map.of();
    }
}
