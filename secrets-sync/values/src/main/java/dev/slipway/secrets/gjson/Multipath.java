package dev.slipway.secrets.gjson;

import dev.slipway.template.format.GoJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code {a,"name":b.c}} or {@code [a,b.c]}: a new object or array of what several paths select. */
record Multipath(char kind, List<Part> parts, String rest) {

    /** @param name empty when the path's last step names it */
    record Part(String name, String path) {}

    /** Return the multipath at the start of the path; empty when it is not closed. */
    static Optional<Multipath> of(String path) {
        int end = JsonText.end(path, 0);
        if (end == 0 || "}]".indexOf(path.charAt(end - 1)) < 0) {
            return Optional.empty();
        }
        List<Part> parts = split(path.substring(1, end - 1)).stream()
                .map(Multipath::part)
                .filter(part -> !part.path().isEmpty())
                .toList();
        return Optional.of(new Multipath(path.charAt(0), parts, path.substring(end)));
    }

    private static List<String> split(String inner) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ',') {
                parts.add(inner.substring(start, i));
                start = i + 1;
            } else if ("\"{[(".indexOf(c) >= 0) {
                i = JsonText.end(inner, i) - 1;
            }
        }
        parts.add(inner.substring(start));
        return parts;
    }

    private static Part part(String text) {
        int colon = text.startsWith("@") ? -1 : colon(text);
        return colon < 0 ? new Part("", text) : new Part(text.substring(0, colon), text.substring(colon + 1));
    }

    private static int colon(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ':') {
                return i;
            } else if (c == '@' || c == '.' || c == '|') {
                return -1;
            } else if ("\"{[(".indexOf(c) >= 0) {
                i = JsonText.end(text, i) - 1;
            }
        }
        return -1;
    }

    Optional<Result> select(String json) {
        List<String> members = new ArrayList<>();
        for (Part part : parts) {
            Selection.of(json, part.path())
                    .ifPresent(found -> members.add((kind == '{' ? name(part) + ":" : "") + found.raw()));
        }
        String made = kind + String.join(",", members) + (kind == '{' ? '}' : ']');
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
        return !last.isEmpty() && last.chars().noneMatch(c -> c < ' ' || "[]{}()#|!".indexOf(c) >= 0) ? last : "_";
    }
}
