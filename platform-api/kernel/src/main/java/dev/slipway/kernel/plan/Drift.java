package dev.slipway.kernel.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the actual state differs from the desired one, field by field; secret values are masked when a drift is made. */
public record Drift(List<Field> fields) {

    private static final Drift NONE = new Drift(List.of());

    /**
     * One difference. {@code path} is a field path such as {@code spec.rules[0].host}; a null value means that the
     * field is absent on that side.
     */
    public record Field(
            String path, @Nullable Object desired, @Nullable Object actual) {

        /** Return the difference with both values replaced by a mask. */
        public Field masked() {
            return new Field(path, desired == null ? null : "++++++++", actual == null ? null : "++++++++ (before)");
        }
    }

    public Drift {
        fields = List.copyOf(fields);
    }

    public static Drift none() {
        return NONE;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Return the paths, for messages that must stay short. */
    public String paths() {
        return fields.stream().map(Field::path).collect(Collectors.joining(", "));
    }
}
