package dev.slipway.delivery.diff;

import java.util.Map;

/** Changes a side of a comparison, in place, so that what must not count is the same on both. */
@FunctionalInterface
public interface Normaliser {

    void normalise(Map<String, Object> tree);

    static Normaliser none() {
        return tree -> {};
    }
}
