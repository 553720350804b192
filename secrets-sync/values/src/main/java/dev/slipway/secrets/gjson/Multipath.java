package dev.slipway.secrets.gjson;

import dev.slipway.template.format.GoJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code {a,"name":b.c}} or {@code [a,b.c]}: a new object or array of what several paths select. */
record Multipath(boolean object, List<Part> parts, String rest) {

    /** @param name empty when the path's last step names it */
    record Part(String name, String path) {}

    /** Return the multipath at the start of the path; empty when it is not closed. */
    static Optional<Multipath> of(String path) {
        int end = JsonText.end(path, 0);
        boolean ends = end == path.length() || path.charAt(end) == '.' || path.charAt(end) == '|';
        if (end == 0 || !Brackets.closes(path.charAt(end - 1)) || !ends) {
            return Optional.empty();
        }
        List<Part> parts =
                split(path.substring(1, end - 1)).stream().map(Multipath::part).toList();
        return Optional.of(new Multipath(Brackets.isObject(path), parts, path.substring(end)));
    }

    private static List<String> split(String inner) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int comma = Brackets.find(inner, 0, ","); comma >= 0; comma = Brackets.find(inner, start, ",")) {
            parts.add(inner.substring(start, comma));
            start = comma + 1;
        }
        parts.add(inner.substring(start));
        return parts;
    }

    private static Part part(String text) {
        int colon = colon(text);
        return colon < 0 ? new Part("", text) : new Part(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Colons behind a modifier that is not the first step are its argument's. */
    private static int colon(String text) {
        int at = Brackets.find(text, 0, ":@");
        while (at > 0 && text.charAt(at) == '@' && ".|".indexOf(text.charAt(at - 1)) < 0) {
            at = Brackets.find(text, at + 1, ":@");
        }
        if (at == 0 && text.charAt(at) == '@') {
            at = Brackets.find(text, 1, ":");
        }
        return at >= 0 && text.charAt(at) == ':' ? at : -1;
    }

    Optional<Result> select(String json) {
        List<String> members = new ArrayList<>();
        for (Part part : parts) {
            Selection.of(json, part.path())
                    .ifPresent(found -> members.add((object ? name(part) + ":" : "") + found.raw()));
        }
        String inner = String.join(",", members);
        String made = object ? Brackets.object(inner) : Brackets.array(inner);
        return Selection.goneOn(new Modifiers.Applied(made, rest));
    }

    private static String name(Part part) {
        if (part.name().startsWith("\"") && Modifiers.isValid(part.name())) {
            return part.name();
        }
        String name = part.name().isEmpty() ? lastStep(part.path()) : part.name();
        return GoJson.encode(name);
    }

    private static boolean isSeparator(String path, int at) {
        boolean separator = path.charAt(at) == '.' || path.charAt(at) == '|';
        return separator && (at == 0 || path.charAt(at - 1) != '\\');
    }

    private static String lastStep(String path) {
        int from = path.length();
        while (from > 0 && !isSeparator(path, from - 1)) {
            from--;
        }
        String last = path.substring(from);
        return last.chars()
                        .noneMatch(c -> c < ' '
                                || "#|!".indexOf(c) >= 0
                                || Brackets.opens((char) c)
                                || Brackets.closes((char) c))
                ? last
                : "_";
    }
}
