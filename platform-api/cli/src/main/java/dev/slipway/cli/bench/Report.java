package dev.slipway.cli.bench;

import java.io.PrintStream;
import java.util.Locale;

/** What a benchmark prints: one figure per line, at once. */
record Report(PrintStream out) {

    void line(String what, String value) {
        out.printf("  %-18s %s%n", what, value);
        out.flush();
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
