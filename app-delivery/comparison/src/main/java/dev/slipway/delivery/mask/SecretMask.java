package dev.slipway.delivery.mask;

import dev.slipway.delivery.diff.Normalisation;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Hides the data of both sides of a Secret, and chosen annotations. Equal values get equal masks and different ones
 * masks of different lengths, so that a difference can still be seen; masks say nothing about the length of a value.
 */
public final class SecretMask {

    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final String MASK = "++++++++";
    private static final String LONGER = "++++";

    private SecretMask() {}

    /** Both sides; one may be missing. */
    public record Sides(
            @Nullable KubeObject target, @Nullable KubeObject live) {}

    /** One side while it is worked on, and the configuration that it remembers. */
    private record Side(
            @Nullable Map<String, Object> tree, @Nullable Map<String, Object> lastApplied, boolean brokenMemory) {}

    public static Sides hide(Sides secret, Collection<String> hiddenAnnotations) {
        Side target = side(secret.target());
        Side live = side(secret.live());
        hide(target, live, dataKeys(target, live), "data");
        hide(target, live, new TreeSet<>(hiddenAnnotations), "metadata", "annotations");
        remember(target, hiddenAnnotations);
        remember(live, hiddenAnnotations);
        return new Sides(object(target), object(live));
    }

    private static Side side(@Nullable KubeObject object) {
        if (object == null) {
            return new Side(null, null, false);
        }
        Map<String, Object> tree = Tree.thawed(object.tree());
        Normalisation.secret(tree);
        String text = object.annotation(LAST_APPLIED).orElse("");
        if (text.isEmpty()) {
            return new Side(tree, null, false);
        }
        try {
            Map<String, Object> memory = Tree.thawed(Json.tree(text.getBytes(StandardCharsets.UTF_8)));
            Normalisation.secret(memory);
            return new Side(tree, memory, false);
        } catch (FaultException broken) {
            return new Side(tree, null, true);
        }
    }

    private static Set<String> dataKeys(Side target, Side live) {
        Set<String> keys = new TreeSet<>();
        for (Map<String, Object> tree : trees(target, live)) {
            Map<String, Object> data = child(tree, "data");
            if (data != null) {
                keys.addAll(data.keySet());
            }
        }
        return keys;
    }

    private static List<Map<String, Object>> trees(Side target, Side live) {
        return java.util.stream.Stream.of(target.tree(), live.tree(), live.lastApplied(), target.lastApplied())
                .filter(tree -> tree != null)
                .toList();
    }

    private static void hide(Side target, Side live, Set<String> keys, String... path) {
        for (String key : keys) {
            Map<Object, String> masks = new HashMap<>();
            for (Map<String, Object> tree : trees(target, live)) {
                Map<String, Object> values = child(tree, path);
                if (values != null && values.containsKey(key)) {
                    Object value = String.valueOf(values.get(key));
                    masks.putIfAbsent(value, MASK + LONGER.repeat(masks.size()));
                    values.put(key, masks.getOrDefault(value, MASK));
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    private static @Nullable Map<String, Object> child(Map<String, Object> tree, String... path) {
        Object value = tree;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : null;
    }

    /** kubectl keeps the whole object, values and all, in an annotation. */
    private static void remember(Side side, Collection<String> hiddenAnnotations) {
        Map<String, Object> annotations = side.tree() == null ? null : child(side.tree(), "metadata", "annotations");
        if (annotations == null || hiddenAnnotations.contains(LAST_APPLIED)) {
            return;
        }
        if (side.brokenMemory()) {
            annotations.put(LAST_APPLIED, MASK);
        } else if (side.lastApplied() != null) {
            annotations.put(LAST_APPLIED, Json.toJson(sorted(side.lastApplied())));
        }
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new LinkedHashMap<>();
            new TreeMap<>(map)
                    .forEach((key, item) -> sorted.put(String.valueOf(key), item == null ? null : sorted(item)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(item -> item == null ? "" : sorted(item)).toList()
                : value;
    }

    @SuppressWarnings("NullAway") // JSON null is a value here
    private static @Nullable KubeObject object(Side side) {
        if (side.tree() == null) {
            return null;
        }
        Map<String, Object> data = child(side.tree(), "data");
        if (data != null && data.isEmpty()) {
            side.tree().put("data", null);
        }
        return KubeObject.of(side.tree());
    }
}
