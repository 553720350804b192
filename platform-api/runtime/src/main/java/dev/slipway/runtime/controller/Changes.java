package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.KubeObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Tells changes that matter from others, by what matters of each object when it was seen last. Of the objects seen last
 * only; one that is forgotten counts as changed.
 */
final class Changes {

    private static final int CAPACITY = 50_000;

    private record Seen(int mattering, String version) {}

    private final Function<KubeObject, Object> mattering;
    private final Map<String, Seen> seen = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > CAPACITY;
        }
    });

    Changes(Function<KubeObject, Object> mattering) {
        this.mattering = mattering;
    }

    /** An object that is seen again in the same version has gone, or somebody wants it to be looked at. */
    boolean isOne(KubeObject object) {
        Seen now = new Seen(mattering.apply(object).hashCode(), object.resourceVersion());
        Seen before = seen.put(object.uid(), now);
        if (before != null && before.version().equals(now.version())) {
            seen.remove(object.uid());
            return true;
        }
        return before == null || before.mattering() != now.mattering();
    }
}
