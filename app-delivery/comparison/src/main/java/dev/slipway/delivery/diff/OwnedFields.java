package dev.slipway.delivery.diff;

import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Fields that managers own, as {@code metadata.managedFields} lists them; a tree of field names and item keys. */
final class OwnedFields {

    private static final String FIELD = "f:";
    private static final String KEYS = "k:";
    private static final String VALUE = "v:";

    private final Map<String, Object> node;

    private OwnedFields(Map<String, Object> node) {
        this.node = node;
    }

    static OwnedFields none() {
        return new OwnedFields(Map.of());
    }

    /** Return what the managers that the predicate selects own together. */
    static OwnedFields of(Map<String, Object> tree, Predicate<String> manager) {
        Map<String, Object> union = new LinkedHashMap<>();
        Trees.each(Trees.at(tree, "metadata", "managedFields"), entry -> {
            Map<String, Object> fields = Trees.mapAt(entry, "fieldsV1");
            if (fields != null && manager.test(String.valueOf(entry.get("manager")))) {
                join(union, fields);
            }
        });
        return new OwnedFields(union);
    }

    private static void join(Map<String, Object> union, Map<String, Object> more) {
        more.forEach((key, value) -> {
            Map<String, Object> child = Trees.map(value);
            Map<String, Object> known = Trees.child(union, key);
            if (child != null) {
                join(known, child);
            }
        });
    }

    boolean isEmpty() {
        return node.isEmpty();
    }

    /** Return whether the value is owned as a whole: nothing is said of what is inside of it. */
    boolean isLeaf() {
        return node.keySet().stream().allMatch("."::equals);
    }

    /** Return what is owned of a field, empty when it is not owned at all. */
    Optional<OwnedFields> field(String name) {
        return Optional.ofNullable(Trees.map(node.get(FIELD + name))).map(OwnedFields::new);
    }

    /** Return what is owned of a list item. */
    Optional<OwnedFields> item(@Nullable Object item) {
        for (Map.Entry<String, Object> entry : node.entrySet()) {
            String key = entry.getKey();
            boolean isIt = key.startsWith(KEYS)
                    ? item instanceof Map<?, ?> map && matches(map, key)
                    : key.startsWith(VALUE) && Objects.equals(Json.toJson(item == null ? "" : item), key.substring(2));
            if (isIt) {
                Map<String, Object> child = Trees.map(entry.getValue());
                return Optional.of(new OwnedFields(child == null ? Map.of() : child));
            }
        }
        return Optional.empty();
    }

    private static boolean matches(Map<?, ?> item, String key) {
        return keys(key).entrySet().stream().allMatch(field -> Trees.same(field.getValue(), item.get(field.getKey())));
    }

    private static Map<String, Object> keys(String key) {
        return Json.tree(key.substring(KEYS.length()).getBytes(StandardCharsets.UTF_8));
    }

    /** Return the names of the fields that tell the items of this list apart. */
    List<String> keyNames() {
        return node.keySet().stream()
                .filter(key -> key.startsWith(KEYS))
                .findFirst()
                .map(key -> List.copyOf(keys(key).keySet()))
                .orElse(List.of());
    }
}
