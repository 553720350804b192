package dev.slipway.cluster.local.contract;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepId;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.kube.Kube;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Starts and observes the long steps of objects. Called only while the world says that the step's goal is not reached; so
 * an attempt that has succeeded was undone since, and the next one starts. Which attempt an object is at is kept in an
 * annotation; where that is lost, counting passes over the attempts that have ended.
 */
public final class StepRuns {

    private static final String STEP = "slipway.dev/step";
    private static final String CORRELATION = "slipway.dev/correlation";

    private final LongSteps steps;
    private final Kube kube;
    private final Clock clock;

    public StepRuns(LongSteps steps, Kube kube, Clock clock) {
        this.steps = steps;
        this.kube = kube;
        this.clock = clock;
    }

    private record Attempt(String step, long number, long generation) {

        static Attempt of(KubeObject object, String step) {
            String[] parts = object.annotation(STEP).orElse("").split("/", -1);
            if (parts.length != 3 || !parts[0].equals(step) || !(parts[1] + parts[2]).matches("\\d{1,15}")) {
                return new Attempt(step, 1, object.generation());
            }
            return new Attempt(step, Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }

        Attempt next(long forGeneration) {
            return new Attempt(step, number + 1, forGeneration);
        }

        String text() {
            return step + "/" + number + "/" + generation;
        }

        StepId id(KubeObject object) {
            return new StepId(object.kind() + "." + object.gvk().group(), object.uid(), step, number);
        }
    }

    /** Return the state of the step after having started it, or its next attempt, if that is due. */
    public StepState drive(KubeObject object, String step) {
        Attempt attempt = Attempt.of(object, step);
        return steps.observe(attempt.id(object))
                .fold(
                        () -> start(object, attempt),
                        running -> running,
                        succeeded -> start(object, attempt.next(object.generation())),
                        failed -> isRetryDue(object, attempt, failed)
                                ? start(object, attempt.next(object.generation()))
                                : failed,
                        unknown -> unknown);
    }

    /** Return whether a step of the object still runs; while that is unknown it counts as running. */
    public boolean mayBeRunning(KubeObject object, String step) {
        if (!object.annotation(STEP).orElse("").startsWith(step + "/")) {
            return false;
        }
        return steps.observe(Attempt.of(object, step).id(object))
                .fold(() -> false, running -> true, succeeded -> false, failed -> false, unknown -> true);
    }

    private boolean isRetryDue(KubeObject object, Attempt attempt, StepState.Failed failed) {
        Instant due = failed.at().plus(failed.fault().retryAfter());
        return attempt.generation() != object.generation() || !clock.instant().isBefore(due);
    }

    private StepState start(KubeObject object, Attempt attempt) {
        if (object.annotation(STEP).filter(attempt.text()::equals).isEmpty()) {
            kube.annotate(object.ref(), Map.of(STEP, attempt.text()));
        }
        String correlation = object.annotation(CORRELATION).orElse("");
        return steps.start(attempt.id(object), new StepInput(attempt.step(), object.ref(), object.uid(), correlation));
    }

    /** Return in words what a step waits for, for a condition. */
    public static String words(StepState state) {
        return state.fold(
                () -> "it has not begun yet",
                running -> running.waitingFor() + " (since " + running.since() + ")",
                succeeded -> "it has ended; a look at the result follows",
                failed -> failed.message(),
                unknown -> unknown.why());
    }
}
