package dev.slipway.cli;

import dev.slipway.local.platform.StartListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line per component as it becomes ready. */
record ProgressLines(PrintStream out) implements StartListener {

    @Override
    public void ready(String step, String detail, Duration elapsed) {
        out.println(String.format(Locale.ROOT, "  %-24s ready after %5s   %s", step, seconds(elapsed), detail)
                .stripTrailing());
    }

    @Override
    public void failed(String step, String reason) {
        out.printf("  %-24s FAILED: %s%n", step, reason);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
