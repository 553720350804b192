package dev.slipway.provider.gcp.fake;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A method of a service: how it is called, its name if it changes something (or else empty), and what it does. */
record Route(String method, Pattern path, String changes, Function<Request, Map<String, Object>> does) {

    /** The path is a regular expression, in which {@code *} stands for one segment that is handed over. */
    static Route reads(String method, String path, Function<Request, Map<String, Object>> does) {
        return changes("", method, path, does);
    }

    static Route changes(String name, String method, String path, Function<Request, Map<String, Object>> does) {
        return new Route(method, Pattern.compile(path.replace("*", "([^/:]+)")), name, does);
    }
}
