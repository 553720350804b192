package dev.slipway.cli.app;

import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What changed from look to look, as lines in Argo CD's columns. Not thread-safe. */
public final class Progress {

    private static final String FORMAT = "%-25s %-16s %-22s %-16s %-30s %-10s %-12s %-9s %s";

    private final Map<String, ResourceState> before = new HashMap<>();

    /** Return the heading of the lines. */
    public static String heading() {
        return line(List.of("TIMESTAMP", "GROUP", "KIND", "NAMESPACE", "NAME", "STATUS", "HEALTH", "HOOK", "MESSAGE"));
    }

    /** Return a line for each object that is not as it was. */
    public List<String> changes(KubeObject app, Instant now) {
        return AppText.states(app).stream()
                .filter(state -> !state.equals(before.put(state.key(), state)))
                .map(state -> line(cells(state, now)))
                .toList();
    }

    private static List<String> cells(ResourceState state, Instant now) {
        List<String> cells = new java.util.ArrayList<>();
        cells.add(now.truncatedTo(ChronoUnit.SECONDS).toString());
        cells.addAll(state.cells());
        return cells;
    }

    private static String line(List<String> cells) {
        return String.format(Locale.ROOT, FORMAT, cells.toArray()).stripTrailing();
    }
}
