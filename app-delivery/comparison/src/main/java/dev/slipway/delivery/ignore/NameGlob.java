package dev.slipway.delivery.ignore;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Globs over group and kind names: {@code *}, {@code ?}, {@code [a-z]} and {@code {a,b}}; nothing separates. */
public final class NameGlob {

    private static final int REMEMBERED = 1_000;
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private NameGlob() {}

    /** Return whether the whole text matches; a glob that is none matches only itself. */
    public static boolean matches(String glob, String text) {
        if (glob.equals("*") || glob.equals(text)) {
            return true;
        }
        if (PATTERNS.size() > REMEMBERED) {
            PATTERNS.clear();
        }
        return PATTERNS.computeIfAbsent(glob, NameGlob::pattern).matches(text);
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        int depth = 0;
        boolean inClass = false;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (inClass) {
                inClass = c != ']';
                regex.append(c == '!' && glob.charAt(i - 1) == '[' ? "^" : c == '\\' ? "\\\\" : String.valueOf(c));
            } else {
                inClass = c == '[';
                depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
                regex.append(translated(c, depth));
            }
        }
        try {
            return Pattern.compile("(?s)" + regex);
        } catch (PatternSyntaxException notAGlob) {
            return Pattern.compile(Pattern.quote(glob));
        }
    }

    private static String translated(char c, int depth) {
        return switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            case '[' -> "[";
            case '{' -> "(?:";
            case '}' -> ")";
            case ',' -> depth > 0 ? "|" : ",";
            default -> Pattern.quote(String.valueOf(c));
        };
    }
}
