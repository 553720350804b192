package dev.slipway.delivery.appset.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replaces the placeholders in all texts and keys of a tree. */
public final class Replacement {

    /** Generators whose {@code values} may speak of parameters that exist only later. */
    private static final Set<String> WITH_VALUES =
            Set.of("clusters", "git", "scmProvider", "clusterDecisionResource", "pullRequest", "plugin");

    private final Placeholders placeholders;
    private final Map<String, ?> parameters;

    public Replacement(Placeholders placeholders, Map<String, ?> parameters) {
        this.placeholders = placeholders;
        this.parameters = parameters;
    }

    /** Return the tree with all placeholders replaced. */
    public Map<String, Object> in(Map<?, ?> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((key, value) -> {
            // Argo CD copies no null of a map.
            if (value != null) {
                Values.set(copy, text(String.valueOf(key)), value(value));
            }
        });
        return copy;
    }

    private @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return in(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(value(item)));
            return copy;
        }
        return value instanceof String text ? text(text) : value;
    }

    private String text(String text) {
        return placeholders.replace(text, parameters);
    }

    /** Return the generator with placeholders replaced; in its values, those of its own parameters stay. */
    public Map<String, Object> inGenerator(Map<?, ?> generator) {
        Map<String, Object> copy = new LinkedHashMap<>();
        generator.forEach((key, value) -> Values.set(copy, String.valueOf(key), inKind(String.valueOf(key), value)));
        return copy;
    }

    private @Nullable Object inKind(String kind, @Nullable Object spec) {
        if (!(spec instanceof Map<?, ?> map)) {
            return value(spec);
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> Values.set(copy, String.valueOf(key), inField(kind, String.valueOf(key), value)));
        return copy;
    }

    private @Nullable Object inField(String kind, String field, @Nullable Object value) {
        if (field.equals("values") && WITH_VALUES.contains(kind) && value instanceof Map<?, ?> values) {
            return early(values);
        }
        if (field.equals("generators") && value instanceof List<?> children) {
            List<@Nullable Object> copy = new ArrayList<>();
            children.forEach(child -> copy.add(child instanceof Map<?, ?> map ? inGenerator(map) : child));
            return copy;
        }
        return value(value);
    }

    private Map<String, Object> early(Map<?, ?> values) {
        Map<String, Object> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put(String.valueOf(key), early(String.valueOf(value))));
        return copy;
    }

    private String early(String text) {
        try {
            return (placeholders.isGo() ? placeholders.strict() : placeholders).replace(text, parameters);
        } catch (RenderException unknown) {
            String why = unknown.getMessage();
            if (why.contains("map has no entry for key") || why.contains("can't evaluate field")) {
                return text;
            }
            throw unknown;
        }
    }
}
