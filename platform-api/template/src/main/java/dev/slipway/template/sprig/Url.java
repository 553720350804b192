package dev.slipway.template.sprig;

import dev.slipway.template.FunctionException;
import dev.slipway.template.format.GoQuote;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL taken apart as Go's net/url does, which is strict about hosts and ports.
 *
 * @param user the user and perhaps a password, written with the escapes they need
 * @param opaque what follows a scheme without a slash
 */
record Url(String scheme, String user, String host, String path, String query, String fragment, String opaque) {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._:~!$&'()*+,;=%@-]*");
    private static final Pattern PORT = Pattern.compile("(:[0-9]*)?");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%.+)?");

    /** Return the parts; what is no URL is a {@link FunctionException}. */
    static Url parse(String text) {
        int hash = text.indexOf('#');
        String before = hash < 0 ? text : text.substring(0, hash);
        if (before.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
            throw new FunctionException("net/url: invalid control character in URL");
        }
        if (before.startsWith(":")) {
            throw new FunctionException("missing protocol scheme");
        }
        Matcher schemed = SCHEME.matcher(before);
        boolean absolute = schemed.matches();
        String rest = absolute ? schemed.group(2) : before;
        int question = rest.indexOf('?');
        Url url = of(
                absolute ? schemed.group(1).toLowerCase(Locale.ROOT) : "",
                question < 0 ? rest : rest.substring(0, question),
                question < 0 ? "" : rest.substring(question + 1));
        return url.withFragment(hash < 0 ? "" : UrlText.FRAGMENT.unescaped(text.substring(hash + 1)));
    }

    private static Url of(String scheme, String rest, String query) {
        if (!rest.startsWith("/") && !scheme.isEmpty()) {
            return new Url(scheme, "", "", "", query, "", rest);
        }
        if (!rest.startsWith("/") && rest.split("/", 2)[0].contains(":")) {
            throw new FunctionException("first path segment in URL cannot contain colon");
        }
        boolean hasAuthority = rest.startsWith("//") && (!scheme.isEmpty() || !rest.startsWith("///"));
        if (!hasAuthority) {
            return new Url(scheme, "", "", UrlText.PATH.unescaped(rest), query, "", "");
        }
        int slash = rest.indexOf('/', 2);
        String authority = rest.substring(2, slash < 0 ? rest.length() : slash);
        int at = authority.lastIndexOf('@');
        String host = host(scheme, authority.substring(at + 1));
        String user = at < 0 ? "" : user(authority.substring(0, at));
        String path = UrlText.PATH.unescaped(slash < 0 ? "" : rest.substring(slash));
        return new Url(scheme, user, host, path, query, "", "");
    }

    private Url withFragment(String unescaped) {
        return new Url(scheme, user, host, path, query, unescaped, opaque);
    }

    /** Return the user, and the password if there is one, with no escape that is not needed and with all that are. */
    static String user(String text) {
        if (!USER.matcher(text).matches()) {
            throw new FunctionException("net/url: invalid userinfo");
        }
        int colon = text.indexOf(':');
        String name = UrlText.USER.escaped(UrlText.USER.unescaped(colon < 0 ? text : text.substring(0, colon)));
        return colon < 0 ? name : name + ":" + UrlText.USER.escaped(UrlText.USER.unescaped(text.substring(colon + 1)));
    }

    private static String host(String scheme, String host) {
        int bracket = host.lastIndexOf('[');
        if (bracket > 0) {
            throw new FunctionException("invalid IP-literal");
        }
        if (bracket == 0) {
            return literal(host);
        }
        int first = host.indexOf(':');
        int colon = scheme.equals("http") || scheme.equals("https") ? first : host.lastIndexOf(':');
        checkPort(colon < 0 ? "" : host.substring(colon));
        return UrlText.HOST.unescaped(host);
    }

    private static String literal(String host) {
        int end = host.lastIndexOf(']');
        if (end < 0) {
            throw new FunctionException("missing ']' in host");
        }
        checkPort(host.substring(end + 1));
        String address = UrlText.HOST.unescaped(host.substring(1, end));
        if (!IPV6.matcher(address).matches()) {
            throw new FunctionException("invalid host: no IPv6 address");
        }
        return "[" + address + "]" + host.substring(end + 1);
    }

    private static void checkPort(String port) {
        if (!PORT.matcher(port).matches()) {
            throw new FunctionException("invalid port " + GoQuote.quote(port) + " after host");
        }
    }

    /** Return the host without its port and without brackets. */
    String hostname() {
        int colon = host.lastIndexOf(':');
        boolean port = colon >= 0 && PORT.matcher(host.substring(colon)).matches();
        String bare = port ? host.substring(0, colon) : host;
        return bare.startsWith("[") && bare.endsWith("]") ? bare.substring(1, bare.length() - 1) : bare;
    }

    /** Return the text of the whole. */
    String text() {
        StringBuilder text = new StringBuilder(scheme.isEmpty() ? "" : scheme + ":");
        if (opaque.isEmpty()) {
            text.append(authority());
            String escaped = path.equals("*") ? path : UrlText.PATH.escaped(path);
            boolean glued = !escaped.isEmpty() && !escaped.startsWith("/") && !host.isEmpty();
            boolean looksSchemed = text.length() == 0 && escaped.split("/", 2)[0].contains(":");
            text.append(glued ? "/" : "").append(looksSchemed ? "./" : "").append(escaped);
        } else {
            text.append(opaque);
        }
        return text.append(query.isEmpty() ? "" : "?" + query)
                .append(fragment.isEmpty() ? "" : "#" + UrlText.FRAGMENT.escaped(fragment))
                .toString();
    }

    private String authority() {
        boolean possible = !scheme.isEmpty() || !host.isEmpty() || !user.isEmpty();
        if (!possible || (host.isEmpty() && path.isEmpty() && user.isEmpty())) {
            return "";
        }
        return "//" + (user.isEmpty() ? "" : user + "@") + UrlText.HOST.escaped(host);
    }
}
