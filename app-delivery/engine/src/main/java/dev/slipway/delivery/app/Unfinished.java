package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ResourceResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said and done while a sync is not complete. */
final class Unfinished {

    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int LISTED = 10;

    private Unfinished() {}

    /** Return how long to wait, which grows with the time that it has taken already. */
    static Duration lookAgain(Duration elapsed) {
        Duration wait = elapsed.dividedBy(4);
        if (wait.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** Return the condition that names the objects which were refused, and why. */
    static Optional<Problem> problem(SyncReport report) {
        List<ResourceResult> failed = report.results().stream()
                .filter(result -> "SyncFailed".equals(result.status()))
                .toList();
        if (report.phase() == SyncReport.Phase.ERROR) {
            return Optional.of(Problem.warning(Problem.SYNC, report.message()));
        }
        if (failed.isEmpty()) {
            return report.phase() == SyncReport.Phase.FAILED
                    ? Optional.of(Problem.warning(Problem.SYNC, report.message()))
                    : Optional.empty();
        }
        String list = failed.stream()
                .limit(LISTED)
                .map(result -> result.kind() + " " + result.name() + ": " + result.message())
                .collect(Collectors.joining("; "));
        String more = failed.size() > LISTED ? "; and " + (failed.size() - LISTED) + " more" : "";
        return Optional.of(Problem.warning(Problem.SYNC, list + more));
    }
}
