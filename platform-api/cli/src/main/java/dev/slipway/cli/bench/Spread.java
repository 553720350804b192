package dev.slipway.cli.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How long the same thing took several times: percentiles by nearest rank. */
record Spread(Duration p50, Duration p99, Duration max) {

    /** Return the spread of at least one duration. */
    static Spread of(Collection<Duration> durations) {
        if (durations.isEmpty()) {
            throw new IllegalArgumentException("there is no spread of nothing");
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        return new Spread(rank(sorted, 50), rank(sorted, 99), sorted.get(sorted.size() - 1));
    }

    private static Duration rank(List<Duration> sorted, int percent) {
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return sorted.get(rank - 1);
    }

    @Override
    public String toString() {
        return "p50 " + seconds(p50) + ", p99 " + seconds(p99) + ", max " + seconds(max);
    }

    /** Return the same in milliseconds. */
    String precisely() {
        return "p50 " + p50.toMillis() + " ms, p99 " + p99.toMillis() + " ms, max " + max.toMillis() + " ms";
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
