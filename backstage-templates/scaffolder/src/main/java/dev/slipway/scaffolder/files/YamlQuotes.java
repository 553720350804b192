package dev.slipway.scaffolder.files;

import java.util.Locale;
import java.util.Map;

/** Texts in quotes. */
final class YamlQuotes {

    private static final Map<Integer, String> SHORT = Map.ofEntries(
            Map.entry(0, "\\0"),
            Map.entry(7, "\\a"),
            Map.entry(8, "\\b"),
            Map.entry(9, "\\t"),
            Map.entry(10, "\\n"),
            Map.entry(11, "\\v"),
            Map.entry(12, "\\f"),
            Map.entry(13, "\\r"),
            Map.entry(27, "\\e"),
            Map.entry((int) '"', "\\\""),
            Map.entry((int) '\\', "\\\\"));

    /** JavaScript's JSON escapes nothing above these but halves of characters. */
    private static final int LAST_CONTROL = 0x1f;

    /** Shorter texts keep their line breaks as escapes. */
    private static final int SHORTEST_OF_LINES = 40;

    private YamlQuotes() {}

    static String single(String value, String indent, int before, boolean key) {
        String quoted = "'" + value.replace("'", "''") + "'";
        return key ? quoted : YamlFolds.flow(quoted, indent, before);
    }

    static String doubled(String value, String indent, int before, boolean key) {
        StringBuilder escaped = new StringBuilder("\"");
        value.codePoints().forEach(c -> escaped.append(escape(c)));
        // A space at the end of a line would be lost.
        String quoted = escaped.append('"').toString().replace(" \\n", "\\ \\n");
        if (key) {
            return quoted;
        }
        // Control characters count as JSON writes them.
        long length = quoted.length() + controls(value);
        return YamlFolds.quoted(length < SHORTEST_OF_LINES ? quoted : lines(quoted, indent), indent, before);
    }

    /** JSON has four characters more for some of them, and two more for others. */
    private static long controls(String value) {
        return value.codePoints()
                .filter(c -> c <= LAST_CONTROL)
                .filter(c -> c < '\b' || c == 0x0b || c > '\r')
                .mapToLong(c -> SHORT.containsKey(c) ? 4 : 2)
                .sum();
    }

    private static String escape(int c) {
        String known = SHORT.get(c);
        if (known != null) {
            return known;
        }
        if (c <= LAST_CONTROL) {
            return String.format(Locale.ROOT, "\\x%02x", c);
        }
        return c >= 0xd800 && c <= 0xdfff ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c);
    }

    /** Line breaks of a long text become real ones, each with an empty line; the last one stays an escape. */
    private static String lines(String quoted, String indent) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < quoted.length()) {
            char c = quoted.charAt(i);
            boolean escaped = c == '\\' && i + 1 < quoted.length();
            if (!escaped || quoted.charAt(i + 1) != 'n' || quoted.charAt(i + 2) == '"') {
                text.append(c).append(escaped ? quoted.charAt(i + 1) : "");
                i += escaped ? 2 : 1;
                continue;
            }
            text.append("\n\n");
            i += 2;
            while (quoted.startsWith("\\n", i) && quoted.charAt(i + 2) != '"') {
                text.append('\n');
                i += 2;
            }
            text.append(indent).append(quoted.charAt(i) == ' ' ? "\\" : "");
        }
        return text.toString();
    }
}
