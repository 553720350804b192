package dev.slipway.secrets.gjson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds values in a JSON text without taking them out of it. Lenient: it stops where the text makes no sense. */
final class JsonText {

    /** A name as it stands in its quotes, and the text of its value; elements of arrays have an empty name. */
    record Member(String quoted, String raw) {

        String name() {
            return unquoted(quoted);
        }

        @Override
        public String toString() {
            return quoted + ":" + raw;
        }
    }

    private final String text;
    private int at;

    private JsonText(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Return the members of the object, or the elements of the array, that the text begins with. */
    static List<Member> members(String container) {
        JsonText scanner = new JsonText(container, 0);
        scanner.skipSpace();
        boolean object = Brackets.isObject(container.substring(Math.min(scanner.at, container.length())));
        scanner.at++;
        return scanner.members(object);
    }

    /** Return the values of a text that holds one after the other, as JSON Lines does. */
    static List<String> values(String text) {
        return new JsonText(text, 0).members(false).stream().map(Member::raw).toList();
    }

    /** Return the value that the text begins with. */
    static Optional<String> first(String text) {
        JsonText scanner = new JsonText(text, 0);
        scanner.skipSpace();
        int start = scanner.at;
        return scanner.skipValue() ? Optional.of(text.substring(start, scanner.at)) : Optional.empty();
    }

    private List<Member> members(boolean object) {
        List<Member> members = new ArrayList<>();
        while (at < text.length()) {
            skipSpace();
            String name = object ? name() : "";
            int start = at;
            if (name == null || !skipValue()) {
                break;
            }
            members.add(new Member(name, text.substring(start, at)));
        }
        return members;
    }

    private @org.jspecify.annotations.Nullable String name() {
        int start = at;
        if (at >= text.length() || text.charAt(at) != '"' || !skipValue()) {
            return null;
        }
        String name = text.substring(start, at);
        skipSpace();
        return name;
    }

    /** Between values, separators are as good as space. */
    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return " \t\r\n,:".indexOf(c) >= 0;
    }

    private boolean skipValue() {
        if (at >= text.length()) {
            return false;
        }
        char first = text.charAt(at);
        if (Brackets.closes(first)) {
            return false;
        }
        if (first == '"') {
            return skipString();
        } else if (Brackets.opens(first)) {
            skipContainer();
        } else {
            skipWord();
        }
        return true;
    }

    /** Return whether the string is closed. */
    private boolean skipString() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        boolean closed = at < text.length();
        at = Math.min(at + 1, text.length());
        return closed;
    }

    private void skipContainer() {
        int depth = 0;
        do {
            char c = text.charAt(at);
            if (c == '"') {
                skipString();
            } else {
                depth += Brackets.opens(c) ? 1 : Brackets.closes(c) ? -1 : 0;
                at++;
            }
        } while (depth > 0 && at < text.length());
    }

    private void skipWord() {
        while (at < text.length() && !isSpace(text.charAt(at)) && !Brackets.closes(text.charAt(at))) {
            at++;
        }
    }

    /** Return where the string, container or word that begins there ends. */
    static int end(String text, int start) {
        JsonText scanner = new JsonText(text, start);
        scanner.skipValue();
        return scanner.at;
    }

    /** Return the text that a JSON string stands for, up to the first escape in it that is none. */
    static String unquoted(String quoted) {
        int end = quoted.endsWith("\"") && quoted.length() > 1 ? quoted.length() - 1 : quoted.length();
        String inner = quoted.isEmpty() ? "" : quoted.substring(1, end);
        return inner.indexOf('\\') < 0 ? inner : Escapes.resolved(inner);
    }
}
