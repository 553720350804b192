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
        if (end == 0 || !Brackets.closes(path.charAt(end - 1))) {
            return Optional.empty();
        }
        List<Part> parts = split(path.substring(1, end - 1)).stream()
                .map(Multipath::part)
                .filter(part -> !part.path().isEmpty())
                .toList();
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

    /** A path of several steps has no name: its colons are arguments of modifiers. */
    private static int colon(String text) {
        int at = Brackets.find(text, 0, ":@.|");
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
        if (part.name().startsWith("\"")) {
            return part.name();
        }
        String name = part.name().isEmpty() ? lastStep(part.path()) : part.name();
        return GoJson.encode(name);
    }

    private static String lastStep(String path) {
        int from = Math.max(path.lastIndexOf('.'), path.lastIndexOf('|')) + 1;
        String last = path.substring(from);
        return !last.isEmpty()
                        && last.chars()
                                .noneMatch(c -> c < ' '
                                        || "#|!".indexOf(c) >= 0
                                        || Brackets.opens((char) c)
                                        || Brackets.closes((char) c))
                ? last
                : "_";
    }
}
