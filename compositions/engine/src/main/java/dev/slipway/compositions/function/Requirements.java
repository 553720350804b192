package dev.slipway.compositions.function;

import java.util.Map;

/** What a function needs to see; it is run again with it. {@code extraResources} is the older name of the same thing. */
public record Requirements(
        Map<String, ResourceSelector> resources,
        Map<String, ResourceSelector> extraResources,
        Map<String, SchemaSelector> schemas) {

    public static final Requirements NONE = new Requirements(Map.of(), Map.of(), Map.of());

    /** Return whether a function has said what it needs, be it nothing; the protocol tells that from saying nothing. */
    @SuppressWarnings("ReferenceEquality") // NONE is what was never said
    public boolean isStated() {
        return this != NONE;
    }

    public Requirements {
        resources = Map.copyOf(resources);
        extraResources = Map.copyOf(extraResources);
        schemas = Map.copyOf(schemas);
    }
}
