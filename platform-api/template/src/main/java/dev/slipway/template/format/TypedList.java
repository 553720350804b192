package dev.slipway.template.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list whose elements are all of one type in Go, as a {@code []string}. Functions that want a {@code []interface {}}
 * refuse it, and it is deeply equal to none.
 */
public final class TypedList extends ArrayList<@Nullable Object> {

    private static final long serialVersionUID = 1;

    private final String element;
    private final boolean absent;

    private TypedList(String element, Collection<? extends @Nullable Object> items, boolean absent) {
        super(items);
        this.element = element;
        this.absent = absent;
    }

    public static TypedList texts(Collection<? extends @Nullable Object> texts) {
        return new TypedList("string", texts, false);
    }

    public static TypedList integers(Collection<? extends @Nullable Object> integers) {
        return new TypedList("int", integers, false);
    }

    /** Return a list of lists of anything. */
    public static TypedList lists(Collection<? extends @Nullable Object> lists) {
        return new TypedList("[]interface {}", lists, false);
    }

    /** Return the {@code []string} that is nil: empty, and null in JSON and YAML. */
    public static TypedList noTexts() {
        return new TypedList("string", List.of(), true);
    }

    /** Return other items as a list of this type. */
    public TypedList of(Collection<? extends @Nullable Object> items) {
        return new TypedList(element, items, false);
    }

    /** Return the name of its type in Go. */
    public String type() {
        return "[]" + element;
    }

    /** Return whether it is Go's nil. */
    public static boolean isAbsent(Object value) {
        return value instanceof TypedList list && list.absent;
    }
}
