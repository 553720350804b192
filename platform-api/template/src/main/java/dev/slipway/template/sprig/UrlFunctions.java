package dev.slipway.template.sprig;

import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.format.GoFormat;
import dev.slipway.template.format.GoQuote;
import java.util.LinkedHashMap;
import java.util.Map;

/** URLs taken apart and put together. */
final class UrlFunctions {

    static final Functions FUNCTIONS =
            Functions.NONE.with("urlParse", "string", a -> parse(a.text(0))).with("urlJoin", "map", UrlFunctions::join);

    private UrlFunctions() {}

    private static Map<String, Object> parse(String text) {
        Url url = parsed(text, "url");
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("scheme", url.scheme());
        parts.put("host", url.host());
        parts.put("hostname", url.hostname());
        parts.put("path", url.path());
        parts.put("query", url.query());
        parts.put("opaque", url.opaque());
        parts.put("fragment", url.fragment());
        parts.put("userinfo", url.user());
        return parts;
    }

    private static Url parsed(String text, String what) {
        try {
            return Url.parse(text);
        } catch (FunctionException invalid) {
            throw new FunctionException(
                    "unable to parse " + what + ": parse " + GoQuote.quote(text) + ": " + invalid.getMessage());
        }
    }

    private static String join(Arguments arguments) {
        Map<String, Object> parts = arguments.map(0);
        String user = part(parts, "userinfo");
        return new Url(
                        part(parts, "scheme"),
                        user.isEmpty()
                                ? ""
                                : parsed("proto://" + user + "@host", "userinfo in dict")
                                        .user(),
                        part(parts, "host"),
                        part(parts, "path"),
                        part(parts, "query"),
                        part(parts, "fragment"),
                        part(parts, "opaque"))
                .text();
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
