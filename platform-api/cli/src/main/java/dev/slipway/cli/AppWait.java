package dev.slipway.cli;

import dev.slipway.cli.app.Progress;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Waits until an Application is as it should be, and tells meanwhile what changes.
 *
 * @param out where to tell it; what one is still waiting for is told again after a while without news
 */
record AppWait(Kube kube, PrintWriter out, Clock clock) {

    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** Says what is still to come; empty when nothing is. */
    interface Goal extends Function<Optional<KubeObject>, Optional<String>> {}

    /** Return the Application when it has come so far; zero seconds mean without end. */
    Optional<KubeObject> until(Ref app, Goal goal, long seconds) throws InterruptedException {
        Instant start = clock.instant();
        Instant spoken = start;
        Progress progress = new Progress();
        out.println(Progress.heading());
        while (true) {
            Optional<KubeObject> found = kube.get(app);
            Instant now = clock.instant();
            for (String line :
                    found.map(object -> progress.changes(object, now)).orElseGet(java.util.List::of)) {
                out.println(line);
                spoken = now;
            }
            Optional<String> missing = goal.apply(found);
            if (missing.isEmpty()) {
                out.flush();
                return found;
            }
            long waited = Duration.between(start, now).toSeconds();
            if (seconds > 0 && waited >= seconds) {
                out.flush();
                throw new IllegalStateException("timed out (" + seconds + "s) waiting for app \"" + app.qualifiedName()
                        + "\" match desired state: " + missing.get());
            }
            if (Duration.between(spoken, now).compareTo(SILENCE) >= 0) {
                out.println("still waiting after " + waited + " s: " + missing.get());
                spoken = now;
            }
            out.flush();
            Thread.sleep(LOOK.toMillis());
        }
    }
}
