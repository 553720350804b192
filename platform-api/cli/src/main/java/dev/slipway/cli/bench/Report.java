package dev.slipway.cli.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a benchmark prints: one figure per line, at once. */
record Report(PrintStream out) {

    private static final double WORTH_SAYING = 0.001;

    void line(String what, String value) {
        out.printf("  %-18s %s%n", what, value);
        out.flush();
    }

    /** Print how long processors worked for each part of the platform between two moments, for each of so many. */
    void processorTimes(Map<String, Duration> before, Map<String, Duration> after, int count) {
        String parts = after.entrySet().stream()
                .map(part -> Map.entry(part.getKey(), seconds(part, before) / count))
                .filter(part -> part.getValue() >= WORTH_SAYING)
                .map(part -> String.format(Locale.ROOT, "%s %.3f s", part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
        line("CPU each", parts);
    }

    private static double seconds(Map.Entry<String, Duration> part, Map<String, Duration> before) {
        return part.getValue()
                        .minus(before.getOrDefault(part.getKey(), Duration.ZERO))
                        .toMillis()
                / 1000.0;
    }

    /** Print how many requests there were, over all and for each of so many. */
    void requests(ApiRequests requests, int count) {
        line(
                "API requests",
                String.format(
                        Locale.ROOT,
                        "%d (%.1f each) %s",
                        requests.total(),
                        requests.total() / (double) count,
                        requests.byVerb()));
    }
}
