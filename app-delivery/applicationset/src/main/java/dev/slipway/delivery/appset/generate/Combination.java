package dev.slipway.delivery.appset.generate;

import dev.slipway.delivery.appset.render.Merging;
import dev.slipway.delivery.appset.render.Values;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Generators made of others. {@code children} gives the parameters of one, knowing those of another. */
record Combination(BiFunction<Map<String, Object>, Map<String, Object>, List<Map<String, Object>>> children) {

    private static final String GENERATORS = "generators";

    /** Every set of the first with every one of the second, which may speak of the first. */
    List<Map<String, Object>> matrix(Spec spec) {
        List<?> generators = spec.list(GENERATORS);
        if (generators.size() != 2) {
            throw new GenerationException("found " + (generators.size() < 2 ? "less" : "more")
                    + " than two generators, Matrix support only two");
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> first : children.apply(Spec.map(generators.get(0)), Map.of())) {
            for (Map<String, Object> second : children.apply(Spec.map(generators.get(1)), first)) {
                all.add(spec.isGo() ? Merging.overridden(second, first) : joined(first, second));
            }
        }
        return all;
    }

    private static Map<String, Object> joined(Map<String, Object> first, Map<String, Object> second) {
        Map<String, Object> all = new LinkedHashMap<>();
        first.forEach((key, value) -> all.put(key, Values.text(value)));
        second.forEach((key, value) -> {
            String text = Values.text(value);
            Object known = all.putIfAbsent(key, text);
            if (known != null && !known.equals(text)) {
                throw new GenerationException("failed to combine string maps with merging params for the matrix"
                        + " generator: found duplicate key " + key + " with different value, a: " + known + " ,b: "
                        + text);
            }
        });
        return all;
    }

    /** The sets of the first, overridden by those of the others that have the same keys. */
    List<Map<String, Object>> merge(Spec spec) {
        List<?> generators = spec.list(GENERATORS);
        if (generators.size() < 2) {
            throw new GenerationException("found less than two generators, Merge requires two or more");
        }
        Set<String> keys = new LinkedHashSet<>();
        spec.list("mergeKeys").forEach(key -> keys.add(String.valueOf(key)));
        if (keys.isEmpty()) {
            throw new GenerationException("no merge keys were specified, Merge requires at least one");
        }
        List<Map<String, Map<String, Object>>> sets = new ArrayList<>();
        for (Object generator : generators) {
            sets.add(byKey(keys, children.apply(Spec.map(generator), Map.of())));
        }
        Map<String, Map<String, Object>> merged = new LinkedHashMap<>(sets.get(0));
        for (Map<String, Map<String, Object>> overrides : sets.subList(1, sets.size())) {
            merged.replaceAll((key, own) -> overrides.containsKey(key) ? merged(own, overrides.get(key), spec) : own);
        }
        return List.copyOf(merged.values());
    }

    private static Map<String, Object> merged(Map<String, Object> own, Map<String, Object> override, Spec spec) {
        if (spec.isGo()) {
            return Merging.overridden(own, override);
        }
        Map<String, Object> all = new LinkedHashMap<>(own);
        all.putAll(override);
        return all;
    }

    private static Map<String, Map<String, Object>> byKey(Set<String> keys, List<Map<String, Object>> sets) {
        Map<String, Map<String, Object>> byKey = new LinkedHashMap<>();
        for (Map<String, Object> set : sets) {
            Map<String, Object> key = new TreeMap<>();
            keys.forEach(name -> Values.set(key, name, set.get(name)));
            String text = Json.toJson(key);
            if (byKey.put(text, set) != null) {
                throw new GenerationException("the parameters from a generator were not unique by the given mergeKeys,"
                        + " Merge requires all param sets to be unique. Duplicate key was " + text);
            }
        }
        return byKey;
    }
}
