package dev.slipway.template.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Return about how long the text of {@link #sprintf} can become, widths and repeated arguments counted. */
    public static long widest(String format, List<@Nullable Object> arguments) {
        long longest = 0;
        for (Object argument : arguments) {
            longest = Math.max(longest, value(argument).length());
        }
        long width = format.length();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '%') {
                width += longest;
            } else if (c == '*') {
                width += Sprintf.MAX_WIDTH;
            } else if (c >= '0' && c <= '9') {
                int start = i;
                while (i + 1 < format.length() && Character.isDigit(format.charAt(i + 1))) {
                    i++;
                }
                width += i - start > 6 ? Sprintf.MAX_WIDTH : Long.parseLong(format.substring(start, i + 1));
            }
        }
        return width;
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
        if (value instanceof TextMap) {
            return TextMap.TYPE;
        }
        if (value instanceof Map) {
            return "map[string]interface {}";
        }
        if (value instanceof List) {
            return value instanceof TypedList list ? list.type() : "[]interface {}";
        }
        if (value instanceof Number) {
            return value instanceof Integer ? "int" : value instanceof Long ? "int64" : "float64";
        }
        if (value instanceof GoObject object) {
            return object.typeName();
        }
        if (value instanceof byte[]) {
            return "[]uint8";
        }
        return value instanceof Boolean ? "bool" : "string";
    }

    /** Return the value's kind, as Go's reflection names it. */
    public static String kindName(@Nullable Object value) {
        if (value == null) {
            return "invalid";
        }
        if (value instanceof GoObject object) {
            return object.typeName().startsWith("*") ? "ptr" : "struct";
        }
        if (value instanceof Map) {
            return "map";
        }
        return value instanceof List || value instanceof byte[] ? "slice" : typeName(value);
    }

    /** Return the text of operands as {@code fmt.Sprint} does: with a space between two that are no strings. */
    public static String sprint(List<@Nullable Object> operands) {
        StringBuilder text = new StringBuilder();
        boolean afterText = true;
        for (Object operand : operands) {
            boolean isText = operand instanceof String;
            text.append(text.length() > 0 && !afterText && !isText ? " " : "").append(value(operand));
            afterText = isText;
        }
        return text.toString();
    }

    /** Return the text of operands as {@code fmt.Sprintln} does: with spaces between all and a line break. */
    public static String sprintln(List<@Nullable Object> operands) {
        return operands.stream().map(GoFormat::value).collect(Collectors.joining(" ", "", "\n"));
    }
}
