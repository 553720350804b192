package dev.slipway.template.exec;

import dev.slipway.template.format.GoFormat;
import org.jspecify.annotations.Nullable;

/**
 * A value with what Go knows about its type.
 *
 * @param value may be {@link Marker#NO_VALUE}
 * @param element whether it was taken out of a list or map, whose elements are of any type
 */
record Operand(@Nullable Object value, boolean element) {

    static Operand of(@Nullable Object value) {
        return new Operand(value, false);
    }

    static Operand element(@Nullable Object value) {
        return new Operand(value, true);
    }

    String typeName() {
        return element || value == null ? "interface {}" : GoFormat.typeName(value);
    }
}
