package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.object.KubeObject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Starts and observes the long steps of objects. Called only while the world says that the step's goal is not reached;
 * so an attempt that has succeeded was undone by somebody, and the next one starts.
 */
final class LongRuns {

    static final String CREATE = "create";
    static final String DELETE = "delete";
    static final String UPDATE = "update";
    private static final String CORRELATION = "slipway.dev/correlation";

    private final LongSteps steps;
    private final ObjectWrites writes;
    private final Clock clock;

    LongRuns(LongSteps steps, ObjectWrites writes, Clock clock) {
        this.steps = steps;
        this.writes = writes;
        this.clock = clock;
    }

    /** What a step came to, and at which attempt. */
    record Run(Attempt attempt, StepState state) {}

    /** Return the state of the step after having started it, or its next attempt, if that is due. */
    Run drive(KubeObject object, String step) {
        Attempt attempt = Attempt.of(object, step);
        StepState state = steps.observe(attempt.id(object));
        return state.fold(
                () -> start(object, attempt),
                running -> new Run(attempt, running),
                succeeded -> start(object, attempt.next(object.generation())),
                failed -> isRetryDue(object, attempt, failed)
                        ? start(object, attempt.next(object.generation()))
                        : new Run(attempt, failed),
                unknown -> new Run(attempt, unknown));
    }

    /** Return whether a step of the object still runs; while that is unknown it counts as running. */
    boolean mayBeRunning(KubeObject object, String step) {
        if (object.annotation(Annotations.STEP).isEmpty()) {
            return false;
        }
        return steps.observe(Attempt.of(object, step).id(object))
                .fold(() -> false, running -> true, succeeded -> false, failed -> false, unknown -> true);
    }

    private boolean isRetryDue(KubeObject object, Attempt attempt, StepState.Failed failed) {
        Instant due = failed.at().plus(failed.fault().retryAfter());
        return attempt.generation() != object.generation() || !clock.instant().isBefore(due);
    }

    private Run start(KubeObject object, Attempt attempt) {
        if (!object.annotation(Annotations.STEP).filter(attempt.text()::equals).isPresent()) {
            writes.annotate(object.ref(), Map.of(Annotations.STEP, attempt.text()));
        }
        String correlation = object.annotation(CORRELATION).orElse("");
        StepInput input = new StepInput(attempt.step(), object.ref(), object.uid(), correlation);
        return new Run(attempt, steps.start(attempt.id(object), input));
    }
}
