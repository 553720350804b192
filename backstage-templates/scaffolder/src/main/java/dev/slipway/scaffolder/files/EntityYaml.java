package dev.slipway.scaffolder.files;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Trees as YAML 1.2 in the form that the library {@code yaml} for JavaScript gives them, which writes what Backstage's
 * {@code catalog:write} writes: lists are indented, double quotes go before single ones, and lines are folded at 80.
 */
final class EntityYaml {

    private static final String STEP = "  ";

    /** What an unquoted text may not begin with, hold or end with, as its parser would read something else. */
    private static final Pattern NOT_PLAIN = Pattern.compile(
            "^[\\n\\t ,\\[\\]{}#&*!|>'\"%@`]|^[?-]$|^[?-][ \\t]|[\\n:][ \\t]|[ \\t]\\n|[\\n\\t ]#|[\\n\\t :]$");

    /** Texts that YAML's core schema reads as null, a boolean or a number. */
    private static final Pattern NO_TEXT = Pattern.compile("~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE"
            + "|0o[0-7]+|[-+]?[0-9]+|0x[0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)|\\.nan|\\.NaN|\\.NAN"
            + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)[eE][-+]?[0-9]+|[-+]?(\\.[0-9]+|[0-9]+\\.[0-9]*)|");

    /** Single quotes would lose the spaces around a line break. */
    private static final Pattern SPACED_BREAK = Pattern.compile("[ \\t]\\n|\\n[ \\t]");

    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]|[\\ud800-\\udbff](?![\\udc00-\\udfff])");

    private final StringBuilder out = new StringBuilder();

    private EntityYaml() {}

    static String of(Map<String, ?> tree) {
        EntityYaml yaml = new EntityYaml();
        if (tree.isEmpty()) {
            return "{}\n";
        }
        yaml.map(tree, "");
        return yaml.out.append('\n').toString();
    }

    private void map(Map<?, ?> map, String indent) {
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(first ? "" : "\n" + indent);
            first = false;
            String key = text(String.valueOf(entry.getKey()), new Place(indent + STEP, 0, true));
            out.append(key).append(':');
            value(entry.getValue(), indent, key.length() + 2);
        }
    }

    private void value(@Nullable Object value, String indent, int before) {
        boolean block =
                value instanceof Map<?, ?> map ? !map.isEmpty() : value instanceof List<?> list && !list.isEmpty();
        if (block) {
            out.append('\n').append(indent).append(STEP);
            node(value, indent + STEP, 0);
            return;
        }
        String text = scalar(value, new Place(indent + STEP, before, false));
        out.append(text.startsWith("\n") ? "" : " ").append(text);
    }

    private void list(List<?> list, String indent) {
        boolean first = true;
        for (Object item : list) {
            out.append(first ? "- " : "\n" + indent + "- ");
            first = false;
            node(item, indent + STEP, 0);
        }
    }

    private void node(@Nullable Object value, String indent, int before) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map(map, indent);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            list(list, indent);
        } else {
            out.append(scalar(value, new Place(indent, before, false)));
        }
    }

    /**
     * Where a text stands.
     *
     * @param before how much of its first line is taken already, beside the indent; 0 for none
     * @param key whether it has to stay on its line
     */
    private record Place(String indent, int before, boolean key) {}

    private static String scalar(@Nullable Object value, Place place) {
        if (value instanceof Map<?, ?>) {
            return "{}";
        }
        if (value instanceof List<?>) {
            return "[]";
        }
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            return number(((Number) value).doubleValue());
        }
        return value instanceof String text ? text(text, place) : String.valueOf(value);
    }

    /** JavaScript has one kind of numbers, and writes whole ones without a point. */
    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole
                ? Long.toString((long) value)
                : Double.toString(value)
                        .replace("E", "e")
                        .replaceFirst("e(\\d)", "e+$1")
                        .replace(".0e", "e");
    }

    private static String text(String value, Place place) {
        if (CONTROL.matcher(value).find()) {
            return YamlQuotes.doubled(value, place.indent(), place.before(), place.key());
        }
        boolean lines = value.contains("\n");
        if (NOT_PLAIN.matcher(value).find() || lines) {
            return place.key() || !lines
                    ? quoted(value, place)
                    : YamlBlocks.of(value, place.indent(), () -> quoted(value, place));
        }
        if (NO_TEXT.matcher(value).matches()) {
            return quoted(value, place);
        }
        return place.key() ? value : YamlFolds.flow(value, place.indent(), place.before());
    }

    private static String quoted(String value, Place place) {
        boolean broken =
                place.key() ? value.contains("\n") : SPACED_BREAK.matcher(value).find();
        boolean single = value.contains("\"") && !value.contains("'") && !broken;
        return single
                ? YamlQuotes.single(value, place.indent(), place.before(), place.key())
                : YamlQuotes.doubled(value, place.indent(), place.before(), place.key());
    }
}
