package dev.slipway.compositions.gofmt;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Go's {@code fmt.Sprintf} over tree values. A format that does not fit its arguments is no error: the text says so in
 * place, as {@code %!d(string=x)}, {@code %!s(MISSING)} or {@code %!(EXTRA int64=1)}.
 */
public final class GoFormat {

    private GoFormat() {}

    public static String sprintf(String format, @Nullable Object... arguments) {
        return new Sprintf(format, arguments).run();
    }

    /** Return the text that {@code %v} gives. */
    public static String value(@Nullable Object value) {
        return sprintf("%v", new @Nullable Object[] {value});
    }

    /** Return the name of the value's Go type, as {@code %T} gives it. */
    public static String typeName(@Nullable Object value) {
        if (value == null) {
            return "<nil>";
        }
        if (value instanceof Map) {
            return "map[string]interface {}";
        }
        if (value instanceof List) {
            return "[]interface {}";
        }
        if (value instanceof Number) {
            return value instanceof Integer ? "int" : value instanceof Long ? "int64" : "float64";
        }
        return value instanceof Boolean ? "bool" : "string";
    }
}
