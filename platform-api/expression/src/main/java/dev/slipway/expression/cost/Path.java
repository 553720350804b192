package dev.slipway.expression.cost;

import java.util.ArrayList;
import java.util.List;

/** Where the value of a part of an expression comes from: the variable, then fields, and what stands for all elements. */
record Path(List<String> steps) {

    static final String ITEMS = "@items";
    static final String INDICES = "@indices";
    static final String VALUES = "@values";
    static final String KEYS = "@keys";

    static final Path NOWHERE = new Path(List.of());

    Path then(String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Path(List.copyOf(longer));
    }
}
