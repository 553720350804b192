package dev.slipway.delivery.source;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;

/**
 * A file pattern as Argo CD's directory sources have them: {@code *} and {@code **} match any text, slashes included,
 * {@code ?} one character, {@code [a-z]} and {@code [!a-z]} one of a set, {@code {a,b}} either. Matches in linear time.
 */
final class Glob {

    private final Pattern pattern;

    private Glob(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Return the pattern, or fail with {@link Fault#INVALID} and the path of the field it stands in. */
    static Glob of(String glob, String field) {
        try {
            return new Glob(Pattern.compile(new Translation(glob).regex(), Pattern.DOTALL));
        } catch (PatternSyntaxException | IllegalArgumentException broken) {
            throw new FaultException(Fault.INVALID, field + ": \"" + glob + "\" is no valid pattern");
        }
    }

    boolean matches(String path) {
        return pattern.matches(path);
    }

    /** Walks the text once and writes the same thing as a regular expression. */
    private static final class Translation {

        private final String glob;
        private final StringBuilder regex = new StringBuilder();
        private int at;
        private int depth;

        Translation(String glob) {
            this.glob = glob;
        }

        String regex() {
            while (at < glob.length()) {
                one(glob.charAt(at++));
            }
            if (depth != 0) {
                throw new IllegalArgumentException("a brace is not closed");
            }
            return regex.toString();
        }

        private void one(char c) {
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                case '{' -> open();
                case '}' -> close();
                case ',' -> regex.append(depth > 0 ? "|" : ",");
                case '[' -> set();
                case '\\' -> literal(at < glob.length() ? glob.charAt(at++) : c);
                default -> literal(c);
            }
        }

        private void open() {
            depth++;
            regex.append("(?:");
        }

        private void close() {
            if (depth-- == 0) {
                throw new IllegalArgumentException("a brace is not opened");
            }
            regex.append(')');
        }

        private void set() {
            int end = glob.indexOf(']', at + 1);
            if (end < 0) {
                throw new IllegalArgumentException("a bracket is not closed");
            }
            String members = glob.substring(at, end);
            boolean negated = members.startsWith("!");
            regex.append(negated ? "[^" : "[")
                    .append((negated ? members.substring(1) : members)
                            .replace("\\", "\\\\")
                            .replace("[", "\\[")
                            .replace("^", "\\^"))
                    .append(']');
            at = end + 1;
        }

        private void literal(char c) {
            regex.append(Pattern.quote(String.valueOf(c)));
        }
    }
}
