package dev.slipway.secrets.gjson;

import org.jspecify.annotations.Nullable;

/**
 * The first step of a path and what comes after it.
 *
 * @param key the step as it stands, with its escapes
 * @param rest what follows a dot, for what the step selects
 * @param pipe what follows a pipe, for all that the path before it selects
 */
record Step(String key, @Nullable String rest, @Nullable String pipe) {

    static Step of(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '|') {
                return new Step(path.substring(0, i), null, path.substring(i + 1));
            } else if (c == '.') {
                String after = path.substring(i + 1);
                return startsAnew(after)
                        ? new Step(path.substring(0, i), null, after)
                        : new Step(path.substring(0, i), after, null);
            }
        }
        return new Step(path, null, null);
    }

    /** A modifier, literal or multipath after a dot takes what is before it as a whole. */
    private static boolean startsAnew(String path) {
        return path.startsWith("!") || Brackets.isContainer(path) || Modifiers.isOne(path);
    }

    /** Split at the first pipe that is outside of strings and brackets. */
    static Step piped(String path) {
        int pipe = Brackets.find(path, 0, "|");
        return pipe < 0 ? new Step("", path, null) : new Step("", path.substring(0, pipe), path.substring(pipe + 1));
    }

    boolean isPattern() {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) == '\\') {
                i++;
            } else if (key.charAt(i) == '*' || key.charAt(i) == '?') {
                return true;
            }
        }
        return false;
    }

    boolean matches(String name) {
        return isPattern() ? Wildcard.matches(name, key) : unescaped().equals(name);
    }

    private String unescaped() {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) == '\\' && i + 1 < key.length()) {
                i++;
            }
            plain.append(key.charAt(i));
        }
        return plain.toString();
    }

    /** Return which element of an array is meant; -1 when it is none. */
    int index() {
        boolean digits = !key.isEmpty() && key.length() < 10 && key.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(key) : -1;
    }
}
