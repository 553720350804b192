package dev.slipway.compositions.function.environment;

import dev.slipway.compositions.fieldpath.FieldPathException;
import dev.slipway.compositions.fieldpath.Paved;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.template.format.GoQuote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Merges the data of configs: maps key by key, everything else by replacing it. */
final class Merger {

    private Merger() {}

    /**
     * Return the data of all configs, merged. What goes to the root comes before what goes to a path, so that the more
     * exact place wins; otherwise later ones win.
     */
    static Map<String, Object> merged(Map<String, Selected.Part> parts) {
        Map<String, List<Selected.Part>> byPath = new LinkedHashMap<>();
        byPath.put("", new ArrayList<>());
        parts.values().forEach(part -> byPath.computeIfAbsent(part.toFieldPath(), any -> new ArrayList<>())
                .add(part));
        Map<String, Object> merged = new LinkedHashMap<>();
        for (List<Selected.Part> same : byPath.values()) {
            for (Selected.Part part : same) {
                for (FunctionResource config : part.configs()) {
                    merged = merge(merged, data(config.resourceOrEmpty(), part.toFieldPath()));
                }
            }
        }
        return merged;
    }

    private static Map<?, ?> data(Map<String, Object> config, String path) {
        try {
            if (path.isEmpty()) {
                Object data = Paved.over(config).get("data");
                return data instanceof Map<?, ?> map ? map : Map.of();
            }
            Map<String, Object> placed = new LinkedHashMap<>();
            Paved.over(placed).set(path, config.get("data"));
            return placed;
        } catch (FieldPathException problem) {
            Object name = config.get("metadata") instanceof Map<?, ?> metadata ? metadata.get("name") : "";
            throw new InputException(
                    path.isEmpty()
                            ? "cannot merge environment data: cannot get data from environment config "
                                    + GoQuote.quote(String.valueOf(name)) + ": " + problem.getMessage()
                            : "cannot merge environment data: cannot get data from environment config " + name
                                    + " into path " + GoQuote.quote(path));
        }
    }

    /** Return the base overlaid by the other. */
    static Map<String, Object> merge(Map<?, ?> base, Map<?, ?> over) {
        Map<String, Object> merged = new LinkedHashMap<>();
        base.forEach((key, value) -> merged.put(String.valueOf(key), value));
        over.forEach((key, value) -> merged.put(
                String.valueOf(key),
                value instanceof Map<?, ?> map && merged.get(key) instanceof Map<?, ?> old ? merge(old, map) : value));
        return merged;
    }
}
