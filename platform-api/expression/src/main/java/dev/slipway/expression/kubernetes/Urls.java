package dev.slipway.expression.kubernetes;

import static dev.slipway.expression.kubernetes.Parameter.TEXT;
import static dev.slipway.expression.kubernetes.Parameter.URL;

import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.util.function.Function;

/** Functions of URLs. */
final class Urls {

    private Urls() {}

    static void declare(Library library) {
        library.global("url", "string_to_url", URL.type(), a -> Url.of((String) a[0]), TEXT);
        library.global("isURL", "is_url_string", SimpleType.BOOL, a -> isOne((String) a[0]), TEXT);
        part(library, "getScheme", "url_get_scheme", Url::scheme);
        part(library, "getHost", "url_get_host", Url::host);
        part(library, "getHostname", "url_get_hostname", Url::hostname);
        part(library, "getPort", "url_get_port", Url::port);
        part(library, "getEscapedPath", "url_get_escaped_path", Url::escapedPath);
        library.member(
                "getQuery",
                "url_get_query",
                MapType.create(SimpleType.STRING, ListType.create(SimpleType.STRING)),
                a -> ((Url) a[0]).parameters(),
                URL);
    }

    private static void part(Library library, String name, String id, Function<Url, String> part) {
        library.member(name, id, SimpleType.STRING, a -> part.apply((Url) a[0]), URL);
    }

    static boolean isOne(String text) {
        try {
            return Url.of(text) != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
