package dev.slipway.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a function is called with. The accessors expect the types that its signature declares. */
public final class Arguments {

    private final List<@Nullable Object> values;
    private final Rendering rendering;

    public Arguments(List<@Nullable Object> values, Rendering rendering) {
        this.values = values;
        this.rendering = rendering;
    }

    public int size() {
        return values.size();
    }

    public @Nullable Object any(int index) {
        return values.get(index);
    }

    public String text(int index) {
        return (String) given(index);
    }

    /** Return a whole number; what does not fit into an int is the nearest one that does. */
    public int integer(int index) {
        return (int) Math.max(
                Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number(index).longValue()));
    }

    public Number number(int index) {
        return (Number) given(index);
    }

    public boolean flag(int index) {
        return (Boolean) given(index);
    }

    public List<@Nullable Object> list(int index) {
        @SuppressWarnings("unchecked") // any value may be an element
        List<@Nullable Object> list = (List<@Nullable Object>) given(index);
        return list;
    }

    @SuppressWarnings("unchecked") // keys of a tree are strings
    public Map<String, Object> map(int index) {
        return (Map<String, Object>) given(index);
    }

    public <T> T given(int index, Class<T> type) {
        return type.cast(given(index));
    }

    /** Return the arguments from the index on. */
    public List<@Nullable Object> from(int index) {
        return values.subList(index, values.size());
    }

    public Rendering rendering() {
        return rendering;
    }

    private Object given(int index) {
        Object value = values.get(index);
        if (value == null) {
            throw new IllegalStateException("argument " + index + " is of a type that is never nil");
        }
        return value;
    }
}
