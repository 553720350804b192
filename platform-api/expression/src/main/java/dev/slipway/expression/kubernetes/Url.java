package dev.slipway.expression.kubernetes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A URL as Go reads it: absolute, or an absolute path. */
record Url(String scheme, String host, String path, String query) {

    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._:~!$&'()*+,;=%@-]*");
    private static final Pattern HOST =
            Pattern.compile("([^\\[\\]:/ #{}^|\\\\`%]|%[89a-fA-F][0-9a-fA-F]|%25)*(:[0-9]*)?");
    private static final Pattern LITERAL = Pattern.compile("\\[([^\\[\\] {}^|\\\\`]*)](:[0-9]*)?");
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final String PLAIN = "-_.~$&+,/:;=@";
    private static final String ALSO_VALID = "!'()*[]%";

    /** Return the URL; an {@link IllegalArgumentException} says that it is none. */
    static Url of(String text) {
        if (text.isEmpty() || text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw refused("it is empty or has control characters");
        }
        if (text.equals("*")) {
            return new Url("", "", text, "");
        }
        Matcher matcher = SCHEME.matcher(text);
        boolean absolute = matcher.matches();
        String rest = absolute ? matcher.group(2) : text;
        if (text.startsWith(":") || !absolute && !rest.startsWith("/")) {
            throw refused("invalid URI for request");
        }
        checked(rest, absolute);
        int fragment = rest.indexOf('#');
        String whole = fragment < 0 ? rest : rest.substring(0, fragment);
        String scheme = absolute ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
        return parts(scheme, whole, absolute || !rest.startsWith("///"));
    }

    /** Where a request is asked for, a fragment is part of the path. */
    private static void checked(String rest, boolean absolute) {
        int query = rest.indexOf('?');
        Url whole = parts("", rest, absolute);
        if (rest.startsWith("/") && BROKEN.matcher(whole.path()).find()) {
            throw refused("an escape is broken");
        }
        if (query < 0
                && rest.contains("#")
                && BROKEN.matcher(rest.substring(rest.indexOf('#'))).find()) {
            throw refused("an escape is broken");
        }
    }

    private static Url parts(String scheme, String rest, boolean hasHost) {
        int mark = rest.indexOf('?');
        String before = mark < 0 ? rest : rest.substring(0, mark);
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        if (!before.startsWith("/")) {
            return new Url(scheme, "", "", query);
        }
        if (!before.startsWith("//") || !hasHost) {
            return new Url(scheme, "", before, query);
        }
        int slash = before.indexOf('/', 2);
        String authority = slash < 0 ? before.substring(2) : before.substring(2, slash);
        return new Url(scheme, host(authority), slash < 0 ? "" : before.substring(slash), query);
    }

    private static String host(String authority) {
        int at = authority.lastIndexOf('@');
        String user = at < 0 ? "" : authority.substring(0, at);
        String host = authority.substring(at + 1);
        boolean literal = host.startsWith("[");
        boolean right =
                literal ? LITERAL.matcher(host).matches() : HOST.matcher(host).matches();
        if (!right || !USER.matcher(user).matches() || BROKEN.matcher(user).find()) {
            throw refused("the host is none");
        }
        return literal ? host : decoded(host, false);
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("URL parse error during conversion from string: " + why);
    }

    String hostname() {
        int bracket = host.indexOf(']');
        if (host.startsWith("[") && bracket > 0) {
            return host.substring(1, bracket);
        }
        int colon = host.lastIndexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    String port() {
        int colon = host.lastIndexOf(':');
        return colon < 0 || colon < host.indexOf(']') ? "" : host.substring(colon + 1);
    }

    String escapedPath() {
        boolean valid = path.chars().allMatch(c -> isPlain(c) || ALSO_VALID.indexOf(c) >= 0);
        return valid ? path : escaped(decoded(path, false));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (isPlain(c)) {
                escaped.append((char) c);
            } else {
                escaped.append(String.format("%%%02X", c));
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(int c) {
        boolean word = c < 0x80 && Character.isLetterOrDigit(c);
        return word || PLAIN.indexOf(c) >= 0;
    }

    /** Return the parameters; what is malformed is left out. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty() && !pair.contains(";") && !BROKEN.matcher(pair).find()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
                parameters
                        .computeIfAbsent(name, any -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1), true));
            }
        }
        return parameters;
    }

    private static String decoded(String text, boolean query) {
        if (text.indexOf('%') < 0 && !query) {
            return text;
        }
        String given = query ? text : text.replace("+", "%2B");
        return java.net.URLDecoder.decode(given, StandardCharsets.UTF_8);
    }
}
