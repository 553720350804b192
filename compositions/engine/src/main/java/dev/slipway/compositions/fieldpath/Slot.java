package dev.slipway.compositions.fieldpath;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a tree that holds a value: a field of an object or an element of an array. */
interface Slot {

    @Nullable
    Object get();

    /** Return whether a write makes the value: a missing field, but a null element. A null field is not absent. */
    boolean isAbsent();

    void put(@Nullable Object value);

    static Slot of(Map<String, Object> map, String field) {
        return new Slot() {
            @Override
            public @Nullable Object get() {
                return map.get(field);
            }

            @Override
            public boolean isAbsent() {
                return !map.containsKey(field);
            }

            @Override
            @SuppressWarnings("NullAway") // JSON null is a value here
            public void put(@Nullable Object value) {
                map.put(field, value);
            }
        };
    }

    static Slot of(List<Object> list, int index) {
        return new Slot() {
            @Override
            public @Nullable Object get() {
                return list.get(index);
            }

            @Override
            public boolean isAbsent() {
                return list.get(index) == null;
            }

            @Override
            @SuppressWarnings("NullAway") // JSON null is a value here
            public void put(@Nullable Object value) {
                list.set(index, value);
            }
        };
    }

    @SuppressWarnings("unchecked") // keys of a tree are strings
    static Map<String, Object> fields(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    @SuppressWarnings("unchecked") // items of a tree are values
    static List<Object> items(List<?> list) {
        return (List<Object>) list;
    }
}
