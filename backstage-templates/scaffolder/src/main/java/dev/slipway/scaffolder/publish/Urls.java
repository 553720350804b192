package dev.slipway.scaffolder.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parts of URLs. */
final class Urls {

    private Urls() {}

    /** One segment; a slash in it is escaped. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Several segments, with their slashes. */
    static String path(String text) {
        return Arrays.stream(text.split("/")).map(Urls::segment).collect(Collectors.joining("/"));
    }

    static long number(Optional<Object> value) {
        return value.filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue())
                .orElse(0L);
    }
}
