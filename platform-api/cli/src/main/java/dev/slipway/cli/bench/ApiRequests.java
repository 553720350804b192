package dev.slipway.cli.bench;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How many requests an API server has answered, by verb, from its metric {@code apiserver_request_total}. It counts
 * everybody: the server, the controller-manager, and whoever measures.
 */
record ApiRequests(Map<String, Long> byVerb) {

    private static final Pattern LINE =
            Pattern.compile("^apiserver_request_total\\{.*?verb=\"([A-Z]+)\".*?\\} ([0-9.e+]+)$", Pattern.MULTILINE);
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "APPLY", "DELETE", "DELETECOLLECTION");

    static ApiRequests parse(String metrics) {
        Map<String, Long> byVerb = new TreeMap<>();
        var lines = LINE.matcher(metrics);
        while (lines.find()) {
            byVerb.merge(lines.group(1), (long) Double.parseDouble(lines.group(2)), Long::sum);
        }
        return new ApiRequests(byVerb);
    }

    ApiRequests since(ApiRequests before) {
        Map<String, Long> difference = new TreeMap<>();
        byVerb.forEach((verb, count) -> {
            long more = count - before.byVerb.getOrDefault(verb, 0L);
            if (more > 0) {
                difference.put(verb, more);
            }
        });
        return new ApiRequests(difference);
    }

    long total() {
        return byVerb.values().stream().mapToLong(Long::longValue).sum();
    }

    long writes() {
        return byVerb.entrySet().stream()
                .filter(entry -> WRITES.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
