package dev.slipway.delivery.appset.generate;

import dev.slipway.delivery.appset.render.Placeholders;
import dev.slipway.delivery.appset.render.RenderException;
import dev.slipway.delivery.appset.render.Values;
import dev.slipway.template.format.TextMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The spec of one generator, as a tree, and how the set writes placeholders. */
record Spec(Map<String, Object> tree, Placeholders placeholders) {

    String text(String key) {
        return tree.get(key) instanceof String text ? text : "";
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(tree.get(key));
    }

    List<?> list(String key) {
        return tree.get(key) instanceof List<?> list ? list : List.of();
    }

    Map<String, Object> map(String key) {
        return map(tree.get(key));
    }

    @SuppressWarnings("unchecked") // keys of trees are texts
    static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    boolean isGo() {
        return placeholders.isGo();
    }

    /** Return the parameters with those of {@code values} added, which may speak of the others. */
    Map<String, Object> withValues(Map<String, Object> parameters) {
        Map<String, Object> own = new LinkedHashMap<>();
        map("values").forEach((key, value) -> own.put(key, rendered(key, Values.text(value), parameters)));
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        if (!isGo()) {
            own.forEach((key, value) -> all.put("values." + key, value));
        } else if (!own.isEmpty()) {
            all.put("values", new TextMap(own));
        }
        return all;
    }

    private String rendered(String key, String value, Map<String, Object> parameters) {
        try {
            return placeholders.replace(value, parameters);
        } catch (RenderException broken) {
            throw new GenerationException(
                    "failed to replace templated string of values." + key + ": " + broken.getMessage());
        }
    }
}
