package dev.slipway.template.glob;

import com.google.re2j.Pattern;

/** Reads a glob once and writes the same thing as a regular expression; an illegal argument is no glob. */
final class GlobReader {

    private final int[] glob;
    private final String one;
    private final StringBuilder regex = new StringBuilder();
    private int at;
    private int depth;

    GlobReader(String glob, String separators) {
        this.glob = glob.codePoints().toArray();
        this.one = separators.isEmpty() ? "." : "[^" + escapedMembers(separators) + "]";
    }

    String regex() {
        while (at < glob.length) {
            next(glob[at++]);
        }
        // A brace that is never closed ends with the pattern, as in the original.
        regex.append(")".repeat(depth));
        return regex.toString();
    }

    private void next(int c) {
        switch (c) {
            case '*' -> any();
            case '?' -> regex.append(one);
            case '[' -> set();
            case '{' -> open();
            case '}' -> closeOr(c);
            case ',' -> {
                if (depth > 0) {
                    regex.append('|');
                } else {
                    literal(c);
                }
            }
            case '\\' -> literal(escaped());
            default -> literal(c);
        }
    }

    private void any() {
        if (at < glob.length && glob[at] == '*') {
            at++;
            regex.append(".*");
        } else {
            regex.append(one).append('*');
        }
    }

    private void open() {
        depth++;
        regex.append("(?:");
    }

    private void closeOr(int c) {
        if (depth == 0) {
            literal(c);
            return;
        }
        depth--;
        regex.append(')');
    }

    /** Either one range or a list of characters, never both. */
    private void set() {
        boolean negated = at < glob.length && glob[at] == '!';
        at += negated ? 1 : 0;
        StringBuilder members = new StringBuilder();
        if (at + 1 < glob.length && glob[at + 1] == '-') {
            range(members);
        } else {
            while (at < glob.length && glob[at] != ']') {
                int c = glob[at++];
                members.append(escapedMembers(Character.toString(c == '\\' ? escaped() : c)));
            }
        }
        if (at >= glob.length || glob[at] != ']' || members.length() == 0) {
            throw new IllegalArgumentException("a bracket is not closed");
        }
        at++;
        regex.append(negated ? "[^" : "[").append(members).append(']');
    }

    private void range(StringBuilder members) {
        if (at + 2 >= glob.length || glob[at + 2] < glob[at]) {
            throw new IllegalArgumentException("a range is empty");
        }
        members.append(escapedMembers(Character.toString(glob[at])))
                .append('-')
                .append(escapedMembers(Character.toString(glob[at + 2])));
        at += 3;
    }

    private int escaped() {
        return at < glob.length ? glob[at++] : '\\';
    }

    private void literal(int c) {
        regex.append(Pattern.quote(Character.toString(c)));
    }

    private static String escapedMembers(String characters) {
        StringBuilder escaped = new StringBuilder();
        characters.codePoints().forEach(c -> {
            if ("[]^-\\&".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }
}
