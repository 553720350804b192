package dev.slipway.cli.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What a platform does when nobody wants anything of it: after some time to settle, what one minute costs. */
final class Idleness {

    private static final Duration SETTLE = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(60);

    /** Where the requests that were answered so far are counted. */
    @FunctionalInterface
    interface Count {

        ApiRequests now() throws IOException;
    }

    private Idleness() {}

    static void measure(Count count, Report report) throws InterruptedException, IOException {
        TimeUnit.MILLISECONDS.sleep(SETTLE.toMillis());
        ApiRequests before = count.now();
        TimeUnit.MILLISECONDS.sleep(MEASURED.toMillis());
        ApiRequests idle = count.now().since(before);
        report.line(
                "idle, per minute", idle.total() + " requests, of them " + idle.writes() + " writes " + idle.byVerb());
    }

    /** The same, and what the server takes then. */
    static void measure(Probe probe, Report report) throws InterruptedException, IOException {
        measure(probe::requests, report);
        report.line("memory when idle", probe.memory().toString());
    }
}
