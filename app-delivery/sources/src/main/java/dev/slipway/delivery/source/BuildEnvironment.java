package dev.slipway.delivery.source;

import java.util.Map;

/**
 * The variables that Argo CD puts into some fields of a source: {@code $NAME} or <code>${NAME}</code>; {@code $$} is a
 * dollar sign, and a name that is not known stands for nothing.
 */
record BuildEnvironment(Map<String, String> variables) {

    private static final String SPECIAL = "*#$@!?-0123456789";

    BuildEnvironment {
        variables = Map.copyOf(variables);
    }

    /** Return the text with values in place of names, as Go's os.Expand reads it. */
    String expand(String text) {
        StringBuilder expanded = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '$' || at == text.length()) {
                expanded.append(c);
                continue;
            }
            int end = end(text, at);
            String name = text.charAt(at) == '{'
                    ? text.substring(Math.min(at + 1, end), Math.max(at + 1, end - 1))
                    : text.substring(at, end);
            expanded.append(end == at ? "$" : name.equals("$") ? "$" : variables.getOrDefault(name, ""));
            at = end;
        }
        return expanded.toString();
    }

    /** Return where the name ends that begins here; right here when there is none. */
    private static int end(String text, int start) {
        char first = text.charAt(start);
        if (first == '{') {
            int close = text.indexOf('}', start);
            return close < 0 ? start + 1 : close + 1;
        }
        if (SPECIAL.indexOf(first) >= 0) {
            return start + 1;
        }
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }
}
