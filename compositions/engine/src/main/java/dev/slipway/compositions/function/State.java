package dev.slipway.compositions.function;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A composite resource and the resources composed for it, by their names in the composition. */
public record State(@Nullable FunctionResource composite, Map<String, FunctionResource> resources) {

    public static final State EMPTY = new State(null, Map.of());

    public State {
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
    }

    public FunctionResource compositeOrNone() {
        return composite == null ? FunctionResource.NONE : composite;
    }
}
