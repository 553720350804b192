package dev.slipway.cluster.topology.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which type of JSON a value has, and whether it is the one that a schema wants. */
final class ValueTypes {

    /** Larger numbers with a fraction or exponent are no integers: not every one of them is a number of its own in JSON. */
    private static final double MAX_INTEGER = 0x1p53 - 1;

    private ValueTypes() {}

    /** Return the types that the schema allows, with commas between them; empty when it allows any. */
    static String wanted(SchemaNode schema) {
        return schema.isIntOrString() ? "integer,string" : schema.type();
    }

    static boolean fits(@Nullable Object value, SchemaNode schema) {
        String wanted = wanted(schema);
        if (wanted.isEmpty() || (value == null && schema.isNullable())) {
            return true;
        }
        String actual = of(value);
        return List.of(wanted.split(",")).contains(actual)
                || (actual.equals("integer") && wanted.equals("number"))
                || (hasFormat(schema) && (value instanceof String || value instanceof List<?>) && !isNumeric(wanted));
    }

    /** Texts and lists with a format are not looked at more closely by Kubernetes. */
    private static boolean hasFormat(SchemaNode schema) {
        return schema.tree().get("format") instanceof String format && Formats.isKnown(format);
    }

    private static boolean isNumeric(String wanted) {
        return wanted.contains("integer") || wanted.contains("number");
    }

    static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Number number) {
            return isWhole(number) ? "integer" : "number";
        }
        return value instanceof Boolean
                ? "boolean"
                : value instanceof String ? "string" : value instanceof List<?> ? "array" : "object";
    }

    static boolean isWhole(Number number) {
        double value = number.doubleValue();
        return !(number instanceof Double || number instanceof Float)
                || (value == Math.rint(value) && Math.abs(value) <= MAX_INTEGER);
    }
}
