package dev.slipway.secrets.gjson;

import com.google.re2j.Pattern;

/** Patterns in which {@code *} stands for any text, {@code ?} for one character, and a backslash for what follows it. */
final class Wildcard {

    private Wildcard() {}

    static boolean matches(String text, String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else {
                boolean escape = c == '\\' && i + 1 < pattern.length();
                regex.append(Pattern.quote(String.valueOf(escape ? pattern.charAt(++i) : c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matches(text);
    }
}
