package dev.slipway.template.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that is a struct in Go: it has fields, may have methods, and prints by {@link #toString}. Implementations are
 * immutable.
 */
public interface GoObject {

    /** Return the name of its type as {@code %T} gives it. */
    String typeName();

    /** Return the fields that templates can read, in their order. */
    Map<String, Object> fields();

    /**
     * Return what the method answers, or nothing when there is no method of that name. Wrong arguments are an
     * {@link IllegalArgumentException}.
     */
    default Optional<Object> call(String method, List<@Nullable Object> arguments) {
        return Optional.empty();
    }

    /** Return the tree that stands for it in JSON. */
    default Object toJson() {
        return fields();
    }

    /** Return the tree that stands for it in YAML, its keys in the order in which they are written. */
    default Object toYaml() {
        Map<String, Object> tree = new LinkedHashMap<>();
        fields().forEach((name, value) -> tree.put(name.toLowerCase(Locale.ROOT), value));
        return tree;
    }
}
