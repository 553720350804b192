package dev.slipway.secrets.gjson;

import dev.slipway.secrets.gjson.JsonText.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON with other white space. */
final class Layout {

    private static final int WIDTH = 80;
    private static final int SHORTEST = 3;
    private static final Pattern INK = Pattern.compile("\\S");

    private final StringBuilder out = new StringBuilder();
    private final String prefix;
    private final String indent;
    private final boolean sorted;
    private final int width;
    private int line;

    private Layout(String options) {
        this.prefix = space(options, "prefix", "");
        this.indent = space(options, "indent", "  ");
        this.sorted = Modifiers.isSet(options, "sortKeys");
        this.width = Selection.of(options, "width")
                .map(given -> (int) given.number())
                .orElse(WIDTH);
    }

    private static String space(String options, String name, String otherwise) {
        return Selection.of(options, name)
                .map(given -> INK.matcher(given.text()).replaceAll(""))
                .orElse(otherwise);
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
        Layout layout = new Layout(options);
        layout.out.append(layout.prefix);
        JsonText.first(ugly(json)).ifPresent(value -> layout.value(value, 0));
        return layout.out.length() == 0 ? "" : layout.out.append('\n').toString();
    }

    private void value(String raw, int depth) {
        if (!Brackets.isContainer(raw)) {
            out.append(raw);
        } else if (Brackets.isObject(raw)) {
            object(JsonText.members(raw), depth);
        } else if (!fits(raw)) {
            array(JsonText.members(raw), depth);
        }
    }

    /** Write an array without objects on the line, if there is room left for it. */
    private boolean fits(String array) {
        int room = width - (out.length() - line);
        Optional<String> flat = width > 0 && room <= SHORTEST ? Optional.empty() : flat(array);
        flat = flat.filter(text -> width > 0 && text.length() <= room);
        flat.ifPresent(out::append);
        return flat.isPresent();
    }

    private static Optional<String> flat(String raw) {
        if (Brackets.isObject(raw)) {
            return Optional.empty();
        }
        if (!Brackets.isArray(raw)) {
            return Optional.of(raw);
        }
        List<String> items = new ArrayList<>();
        for (Member member : JsonText.members(raw)) {
            Optional<String> item = flat(member.raw());
            if (item.isEmpty()) {
                return item;
            }
            items.add(item.get());
        }
        return Optional.of(Brackets.array(String.join(", ", items)));
    }

    private void object(List<Member> members, int depth) {
        Comparator<Member> order = sorted ? Comparator.comparing(Member::name) : (a, b) -> 0;
        boolean first = true;
        out.append(Brackets.object("").charAt(0));
        for (Member member : members.stream().sorted(order).toList()) {
            out.append(first ? "" : ",");
            line = out.length();
            breakLine(depth + 1);
            out.append(member.quoted()).append(": ");
            value(member.raw(), depth + 1);
            first = false;
        }
        close(first, Brackets.object("").charAt(1), depth);
    }

    private void array(List<Member> elements, int depth) {
        boolean first = true;
        out.append('[');
        for (Member element : elements) {
            out.append(first ? "" : ",");
            line = out.length() + (first ? 0 : 1);
            breakLine(depth + 1);
            value(element.raw(), depth + 1);
            first = false;
        }
        close(first, ']', depth);
    }

    private void close(boolean empty, char bracket, int depth) {
        if (!empty) {
            line = out.length();
            breakLine(depth);
        }
        out.append(bracket);
    }

    private void breakLine(int depth) {
        out.append('\n').append(prefix).append(indent.repeat(depth));
    }
}
