package dev.slipway.secrets.gjson;

import dev.slipway.secrets.gjson.JsonText.Member;
import dev.slipway.template.format.GoJson;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** JSON with other white space. */
final class Layout {

    private static final int WIDTH = 80;

    private final String prefix;
    private final String indent;
    private final boolean sorted;

    private Layout(String prefix, String indent, boolean sorted) {
        this.prefix = prefix;
        this.indent = indent;
        this.sorted = sorted;
    }

    /** Return the text without white space outside of strings. */
    static String ugly(String json) {
        StringBuilder bare = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); ) {
            char c = json.charAt(i);
            int end = c == '"' ? JsonText.end(json, i) : i + 1;
            if (!Character.isWhitespace(c)) {
                bare.append(json, i, end);
            }
            i = end;
        }
        return bare.toString();
    }

    /** Return the text with a line for each member; short arrays stay on one. */
    static String pretty(String json, String options) {
        Layout layout = new Layout(
                Selection.of(options, "prefix").map(Result::text).orElse(""),
                Selection.of(options, "indent").map(Result::text).orElse("  "),
                Modifiers.isSet(options, "sortKeys"));
        return layout.prefix + layout.value(ugly(json), 0) + "\n";
    }

    private String value(String raw, int depth) {
        boolean object = Brackets.isObject(raw);
        if (!Brackets.isContainer(raw)) {
            return raw;
        }
        List<Member> members = JsonText.members(raw);
        if (members.isEmpty()) {
            return raw;
        }
        String line = members.stream().map(Member::raw).collect(Collectors.joining(", ", "[", "]"));
        boolean flat = members.stream().noneMatch(member -> Brackets.isObject(member.raw()));
        if (!object && flat && line.length() + depth * indent.length() <= WIDTH) {
            return line;
        }
        return lines(members, object, depth + 1);
    }

    private String lines(List<Member> members, boolean object, int depth) {
        String newLine = "\n" + prefix + indent.repeat(depth);
        String end = "\n" + prefix + indent.repeat(depth - 1);
        Comparator<Member> order = sorted && object ? Comparator.comparing(Member::name) : (a, b) -> 0;
        String inner = members.stream()
                .sorted(order)
                .map(member ->
                        newLine + (object ? GoJson.encode(member.name()) + ": " : "") + value(member.raw(), depth))
                .collect(Collectors.joining(","));
        return object ? Brackets.object(inner + end) : Brackets.array(inner + end);
    }
}
