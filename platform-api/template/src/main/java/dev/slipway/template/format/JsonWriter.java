package dev.slipway.template.format;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes one JSON text. */
final class JsonWriter {

    private static final String INDENT = "  ";

    private final StringBuilder json = new StringBuilder();
    private final JsonStyle style;
    private int depth;

    JsonWriter(JsonStyle style) {
        this.style = style;
    }

    String write(@Nullable Object value) {
        append(value);
        return json.toString();
    }

    private void append(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value instanceof GoObject object) {
            append(object.toJson());
        } else if (value instanceof byte[] bytes) {
            string(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof Double number) {
            json.append(floating(number));
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            json.append(value);
        } else {
            string(String.valueOf(value));
        }
    }

    private void array(List<?> list) {
        if (list.isEmpty()) {
            json.append(TypedList.isAbsent(list) ? "null" : "[]");
            return;
        }
        depth++;
        char separator = '[';
        for (Object item : list) {
            json.append(separator);
            breakLine();
            append(item);
            separator = ',';
        }
        depth--;
        breakLine();
        json.append(']');
    }

    private void object(Map<?, ?> map) {
        if (map.isEmpty()) {
            json.append("{}");
            return;
        }
        Map<String, Object> sorted = new TreeMap<>(GoJson.BY_BYTES);
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        depth++;
        char separator = '{';
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            json.append(separator);
            breakLine();
            string(entry.getKey());
            json.append(style == JsonStyle.PRETTY ? ": " : ":");
            append(entry.getValue());
            separator = ',';
        }
        depth--;
        breakLine();
        json.append('}');
    }

    private void breakLine() {
        if (style == JsonStyle.PRETTY) {
            json.append('\n').append(INDENT.repeat(depth));
        }
    }

    /** Write as few digits as possible, with an exponent only for the very small and the very large. */
    private static String floating(double value) {
        double magnitude = Math.abs(finite(value));
        if (magnitude == 0 || (magnitude >= 1e-6 && magnitude < 1e21)) {
            return GoFloat.format(value, 'f', -1);
        }
        return GoFloat.format(value, 'e', -1).replaceFirst("e-0(\\d)$", "e-$1");
    }

    static double finite(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("json: unsupported value: " + GoFloat.format(value, 'g', -1));
        }
        return value;
    }

    private void string(String text) {
        json.append('"');
        text.codePoints().forEach(rune -> {
            switch (rune) {
                case '"', '\\' -> json.append('\\').appendCodePoint(rune);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                default -> rune(rune);
            }
        });
        json.append('"');
    }

    private void rune(int rune) {
        boolean html = rune == '<' || rune == '>' || rune == '&';
        boolean escaped = rune < ' ' || rune == 0x2028 || rune == 0x2029 || (html && style != JsonStyle.RAW);
        if (escaped) {
            json.append(String.format(Locale.ROOT, "\\u%04x", rune));
        } else if (rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE) {
            json.append("\\ufffd");
        } else {
            json.appendCodePoint(rune);
        }
    }
}
