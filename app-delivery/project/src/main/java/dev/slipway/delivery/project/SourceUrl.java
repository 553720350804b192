package dev.slipway.delivery.project;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which projects compare repository URLs: lower case, without {@code .git} and without the scheme of ssh, in
 * both of its notations. A pattern goes through the same form as a URL, so that braces in a path become escapes, as they do
 * in Argo CD.
 */
final class SourceUrl {

    private static final Pattern SSH = Pattern.compile("(ssh://)?([^/:]*)@[^@]+");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*://");
    private static final String IN_PATHS = "!$&'()*+,;=:@[]%-_.~/";
    private static final String IN_HOSTS = "!$&'()*+,;=:[]<>\"-_.~%@";
    private static final String UNESCAPED = "$&+,/:;=@-_.~";

    private SourceUrl() {}

    /** Return the form; empty when the text is no URL. */
    static String normalized(String url) {
        String text = url.strip().toLowerCase(Locale.ROOT);
        if (SSH.matcher(text).matches() && !text.startsWith("ssh://")) {
            text = "ssh://" + text.replaceFirst(":", "/");
        }
        text = text.endsWith(".git") ? text.substring(0, text.length() - 4) : text;
        var scheme = SCHEME.matcher(text);
        int hostStart = scheme.lookingAt() ? scheme.end() : 0;
        int pathStart = hostStart == 0 ? 0 : endOfHost(text, hostStart);
        if (!onlyHolds(text.substring(hostStart, pathStart), IN_HOSTS)) {
            return "";
        }
        int pathEnd = endOfPath(text, pathStart);
        String normalized =
                text.substring(0, pathStart) + path(text.substring(pathStart, pathEnd)) + text.substring(pathEnd);
        return normalized.startsWith("ssh://") ? normalized.substring("ssh://".length()) : normalized;
    }

    private static int endOfHost(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("/?#".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static int endOfPath(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("?#".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** A path stays as it is when it could be a URL's; one character that could not has the whole path escaped. */
    private static String path(String path) {
        if (onlyHolds(path, IN_PATHS)) {
            return path;
        }
        StringBuilder escaped = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (isAlphanumeric(c) || UNESCAPED.indexOf(c) >= 0) {
                escaped.append(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return escaped.toString();
    }

    private static boolean onlyHolds(String text, String others) {
        return text.chars().allMatch(c -> isAlphanumeric(c) || others.indexOf(c) >= 0);
    }

    private static boolean isAlphanumeric(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }
}
