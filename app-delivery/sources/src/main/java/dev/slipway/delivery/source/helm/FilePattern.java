package dev.slipway.delivery.source.helm;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;

/**
 * A pattern of value files: {@code *} and {@code ?} stay within one directory, {@code **} as a whole part of the path
 * stands for any number of directories, {@code [a-z]} for one of a set, {@code {a,b}} for either.
 */
final class FilePattern {

    private final Pattern pattern;

    private FilePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Return whether the text is a pattern and not the name of one file. */
    static boolean isPattern(String path) {
        return path.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
    }

    static FilePattern of(String text) {
        StringBuilder regex = new StringBuilder();
        int braces = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (text.startsWith("**/", at)) {
                regex.append("(?:[^/]+/)*");
                at += 2;
            } else if (text.startsWith("**", at)) {
                regex.append(".*");
                at++;
            } else if (c == '[' && text.indexOf(']', at) > at) {
                int end = text.indexOf(']', at);
                String members =
                        text.substring(at + 1, end).replace("\\", "\\\\").replace("[", "\\[");
                regex.append('[')
                        .append(members.startsWith("!") ? "^" + members.substring(1) : members)
                        .append(']');
                at = end;
            } else {
                braces += c == '{' ? 1 : c == '}' ? -1 : 0;
                regex.append(one(c, braces > 0));
            }
        }
        return compiled(text, regex.toString());
    }

    private static String one(char c, boolean inBraces) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            case '{' -> "(?:";
            case '}' -> ")";
            case ',' -> inBraces ? "|" : ",";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    private static FilePattern compiled(String text, String regex) {
        try {
            return new FilePattern(Pattern.compile(regex));
        } catch (PatternSyntaxException broken) {
            throw new FaultException(
                    Fault.INVALID, "error expanding glob pattern \"" + text + "\": syntax error in pattern");
        }
    }

    boolean matches(String path) {
        return pattern.matches(path);
    }

    /** Return the directory below which all that can match lies. */
    static String base(String text) {
        StringBuilder base = new StringBuilder();
        for (String part : text.split("/")) {
            if (isPattern(part) || part.indexOf('{') >= 0) {
                break;
            }
            base.append(base.length() == 0 ? "" : "/").append(part);
        }
        return base.toString();
    }
}
