package dev.slipway.delivery.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A pattern as Go's path.Match has it: {@code *} and {@code ?} do not match a slash, {@code [a-z]} and {@code [^a-z]} match
 * one character, a backslash takes the next one as it is. Braces and double stars mean nothing.
 */
public final class PathPattern {

    private final Pattern pattern;

    private PathPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Return the pattern, or nothing when the text is none. */
    public static Optional<PathPattern> parse(String text) {
        try {
            return Optional.of(new PathPattern(Pattern.compile(new Reader(text).regex(), Pattern.DOTALL)));
        } catch (IllegalArgumentException | PatternSyntaxException broken) {
            return Optional.empty();
        }
    }

    /** Return whether the text matches; a pattern that is broken matches nothing. */
    public static boolean matches(String pattern, String text) {
        return parse(pattern).filter(valid -> valid.matches(text)).isPresent();
    }

    public boolean matches(String text) {
        return pattern.matches(text);
    }

    /** Writes the pattern as a regular expression. */
    private static final class Reader {

        private final int[] text;
        private final StringBuilder regex = new StringBuilder();
        private int at;

        Reader(String text) {
            this.text = text.codePoints().toArray();
        }

        String regex() {
            while (at < text.length) {
                int c = text[at++];
                switch (c) {
                    case '*' -> regex.append("[^/]*");
                    case '?' -> regex.append("[^/]");
                    case '[' -> set();
                    default -> regex.append(Pattern.quote(Character.toString(c == '\\' ? next() : c)));
                }
            }
            return regex.toString();
        }

        private void set() {
            boolean negated = at < text.length && text[at] == '^';
            at += negated ? 1 : 0;
            StringBuilder members = new StringBuilder();
            while (members.length() == 0 || peek() != ']') {
                member(members);
            }
            at++;
            regex.append(negated ? "[^" : "[").append(members).append(']');
        }

        private void member(StringBuilder members) {
            int low = one();
            int high = low;
            if (peek() == '-') {
                at++;
                high = one();
            }
            if (low > high) {
                throw new IllegalArgumentException("a range is empty");
            }
            members.append(escaped(low)).append('-').append(escaped(high));
        }

        private int one() {
            int c = next();
            if (c == '-' || c == ']') {
                throw new IllegalArgumentException("a set of characters is broken");
            }
            return c == '\\' ? next() : c;
        }

        private int peek() {
            if (at >= text.length) {
                throw new IllegalArgumentException("a bracket is not closed");
            }
            return text[at];
        }

        private int next() {
            int c = peek();
            at++;
            return c;
        }

        private static String escaped(int c) {
            return String.format("\\x{%x}", c);
        }
    }
}
