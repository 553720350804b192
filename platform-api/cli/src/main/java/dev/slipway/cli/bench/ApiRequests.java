package dev.slipway.cli.bench;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many requests an API server has answered, by verb, from its metric {@code apiserver_request_total}. It counts
 * everybody: the server, the controller-manager, and whoever measures.
 */
record ApiRequests(Map<String, Long> byVerb, Map<String, Long> byKind) {

    private static final Pattern LINE =
            Pattern.compile("^apiserver_request_total\\{.*?verb=\"([A-Z]+)\".*?\\} ([0-9.e+]+)$", Pattern.MULTILINE);
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "APPLY", "DELETE", "DELETECOLLECTION");

    private static final Pattern RESOURCE = Pattern.compile("[{,]resource=\"([^\"]*)\"");
    private static final Pattern SUBRESOURCE = Pattern.compile("[{,]subresource=\"([^\"]*)\"");

    static ApiRequests parse(String metrics) {
        Map<String, Long> byVerb = new TreeMap<>();
        Map<String, Long> byKind = new TreeMap<>();
        var lines = LINE.matcher(metrics);
        while (lines.find()) {
            long count = (long) Double.parseDouble(lines.group(2));
            byVerb.merge(lines.group(1), count, Long::sum);
            byKind.merge(lines.group(1) + " " + kind(lines.group()), count, Long::sum);
        }
        return new ApiRequests(byVerb, byKind);
    }

    private static String kind(String line) {
        String subresource = label(SUBRESOURCE, line);
        return label(RESOURCE, line) + (subresource.isEmpty() ? "" : "/" + subresource);
    }

    private static String label(Pattern pattern, String line) {
        var label = pattern.matcher(line);
        return label.find() ? label.group(1) : "";
    }

    ApiRequests since(ApiRequests before) {
        return new ApiRequests(more(byVerb, before.byVerb), more(byKind, before.byKind));
    }

    private static Map<String, Long> more(Map<String, Long> now, Map<String, Long> before) {
        Map<String, Long> difference = new TreeMap<>();
        now.forEach((name, count) -> {
            long more = count - before.getOrDefault(name, 0L);
            if (more > 0) {
                difference.put(name, more);
            }
        });
        return difference;
    }

    /** Return those kinds of requests of which there were most, with verb and number. */
    String most(int kinds) {
        return byKind.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(kinds)
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
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
