package dev.slipway.template.sprig;

import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoQuote;
import dev.slipway.template.format.GoText;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** URLs taken apart and put together. */
final class UrlFunctions {

    private static final Pattern URL = Pattern.compile(
            "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(//([^/?#]*))?([^?#]*)" + "(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);
    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2}).{0,2}", Pattern.DOTALL);
    private static final String BAD_IN_HOST = " \\^{|}`";
    private static final String PATH_SAFE = "-_.~$&+,/:;=@!*'()";

    static final Functions FUNCTIONS =
            Functions.NONE.with("urlParse", "string", a -> parse(a.text(0))).with("urlJoin", "map", UrlFunctions::join);

    private UrlFunctions() {}

    private static Map<String, Object> parse(String text) {
        Matcher matcher = URL.matcher(text);
        boolean controls = text.chars().anyMatch(c -> c < ' ' || c == 0x7F);
        if (controls) {
            throw problem(text, "net/url: invalid control character in URL");
        }
        if (text.startsWith(":") || !matcher.matches()) {
            throw problem(text, "missing protocol scheme");
        }
        boolean opaque = matcher.group(1) != null
                && matcher.group(2) == null
                && !matcher.group(4).isEmpty()
                && !matcher.group(4).startsWith("/");
        String authority = orEmpty(matcher.group(3));
        int at = authority.lastIndexOf('@');
        String host = authority.substring(at + 1);
        host.codePoints()
                .filter(rune -> BAD_IN_HOST.indexOf(rune) >= 0)
                .findFirst()
                .ifPresent(rune -> {
                    throw problem(
                            text, "invalid character " + GoQuote.quote(Character.toString(rune)) + " in host name");
                });
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("scheme", orEmpty(matcher.group(1)).toLowerCase(Locale.ROOT));
        parts.put("host", host);
        parts.put("hostname", hostname(host));
        parts.put("path", opaque ? "" : unescaped(text, matcher.group(4)));
        parts.put("query", orEmpty(matcher.group(5)));
        parts.put("opaque", opaque ? matcher.group(4) : "");
        parts.put("fragment", unescaped(text, orEmpty(matcher.group(6))));
        parts.put("userinfo", at < 0 ? "" : authority.substring(0, at));
        return parts;
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }

    private static String hostname(String host) {
        String bare = host.replaceFirst(":[0-9]*$", "");
        return bare.startsWith("[") && bare.endsWith("]") ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static String unescaped(String url, String text) {
        Matcher bad = BAD_ESCAPE.matcher(text);
        if (bad.find()) {
            throw problem(url, "invalid URL escape " + GoQuote.quote(bad.group()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == '%') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 3;
            } else {
                int rune = text.codePointAt(i);
                bytes.writeBytes(GoText.bytes(Character.toString(rune)));
                i += Character.charCount(rune);
            }
        }
        return GoText.of(bytes.toByteArray());
    }

    private static FunctionException problem(String url, String what) {
        return new FunctionException("unable to parse url: parse " + GoQuote.quote(url) + ": " + what);
    }

    private static String join(Arguments arguments) {
        Map<String, Object> parts = arguments.map(0);
        StringBuilder url = new StringBuilder();
        String scheme = part(parts, "scheme");
        String host = part(parts, "host");
        String user = part(parts, "userinfo");
        String path = part(parts, "path");
        String opaque = part(parts, "opaque");
        url.append(scheme.isEmpty() ? "" : scheme + ":");
        if (!opaque.isEmpty()) {
            url.append(opaque);
        } else {
            if (!scheme.isEmpty() || !host.isEmpty() || !user.isEmpty()) {
                boolean authority = !host.isEmpty() || !path.isEmpty() || !user.isEmpty();
                url.append(authority ? "//" : "")
                        .append(user.isEmpty() ? "" : user + "@")
                        .append(host);
            }
            String escaped = escaped(path);
            url.append(!escaped.isEmpty() && !escaped.startsWith("/") && !host.isEmpty() ? "/" : "")
                    .append(escaped);
        }
        String query = part(parts, "query");
        String fragment = part(parts, "fragment");
        return url.append(query.isEmpty() ? "" : "?" + query)
                .append(fragment.isEmpty() ? "" : "#" + escaped(fragment))
                .toString();
    }

    private static String escaped(String path) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : GoText.bytes(path)) {
            int c = b & 0xFF;
            boolean safe = c < 0x80 && (Character.isLetterOrDigit(c) || PATH_SAFE.indexOf(c) >= 0);
            escaped.append(safe ? String.valueOf((char) c) : String.format(Locale.ROOT, "%%%02X", c));
        }
        return escaped.toString();
    }

    private static String part(Map<String, Object> parts, String key) {
        if (!parts.containsKey(key)) {
            return "";
        }
        if (parts.get(key) instanceof String text) {
            return text;
        }
        throw new FunctionException("unable to parse " + key + " key, must be of type string, but "
                + GoFormat.kindName(parts.get(key)) + " found");
    }
}
