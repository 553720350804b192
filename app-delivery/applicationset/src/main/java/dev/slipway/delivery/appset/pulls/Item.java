package dev.slipway.delivery.appset.pulls;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads answers and specs, which are trees. */
record Item(Map<String, Object> tree) {

    String text(String... path) {
        @Nullable Object value = at(path);
        return value instanceof String text ? text : "";
    }

    long number(String key) {
        return tree.get(key) instanceof Number number ? number.longValue() : 0;
    }

    /** Return the texts of a list, or a field of its objects. */
    List<String> texts(String key, String field) {
        return tree.get(key) instanceof List<?> list
                ? list.stream()
                        .map(item ->
                                item instanceof Map<?, ?> map ? String.valueOf(map.get(field)) : String.valueOf(item))
                        .toList()
                : List.of();
    }

    private @Nullable Object at(String... path) {
        @Nullable Object value = tree;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    String encoded(String key) {
        return encode(text(key));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Return the address without slashes at its end; the other one when there is none. */
    String address(String otherwise) {
        String api = text("api");
        return (api.isEmpty() ? otherwise : api).replaceAll("/+$", "");
    }
}
