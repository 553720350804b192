package dev.slipway.compositions.fieldpath;

/** How a written value meets what is there. */
public enum MergePolicy {
    /** The value replaces what is there. */
    REPLACE,
    /** Objects are merged; what is there wins. */
    MERGE_OBJECTS,
    /** Objects are merged, what is there wins, and arrays are appended to. */
    MERGE_OBJECTS_APPEND_ARRAYS,
    /** Objects are merged; the value wins. */
    FORCE_MERGE_OBJECTS,
    /** Objects are merged, the value wins, and arrays are appended to. */
    FORCE_MERGE_OBJECTS_APPEND_ARRAYS;

    boolean replaces() {
        return this == REPLACE;
    }

    boolean overrides() {
        return this == FORCE_MERGE_OBJECTS || this == FORCE_MERGE_OBJECTS_APPEND_ARRAYS;
    }

    boolean appends() {
        return this == MERGE_OBJECTS_APPEND_ARRAYS || this == FORCE_MERGE_OBJECTS_APPEND_ARRAYS;
    }
}
