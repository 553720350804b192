package dev.slipway.compositions.function;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a function was given for its requirements, by their names. A name without objects has an empty list,
 * one without a schema an empty one.
 */
public record Provided(
        Map<String, List<FunctionResource>> resources,
        Map<String, List<FunctionResource>> extraResources,
        Map<String, Map<String, Object>> schemas) {

    public static final Provided NOTHING = new Provided(Map.of(), Map.of(), Map.of());

    public Provided {
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
        extraResources = Collections.unmodifiableMap(new LinkedHashMap<>(extraResources));
        schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
    }
}
