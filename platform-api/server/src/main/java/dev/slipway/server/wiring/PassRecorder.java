package dev.slipway.server.wiring;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.metrics.Meters;
import java.time.Duration;
import java.time.Instant;

/** Counts passes and writes condition transitions to the journal, under the commit that the object carries. */
final class PassRecorder implements PassObserver {

    private final Meters meters;
    private final Journal journal;

    PassRecorder(Meters meters, Journal journal) {
        this.meters = meters;
        this.journal = journal;
    }

    @Override
    public void passed(String controller, KubeObject object, Outcome outcome, Duration took) {
        meters.pass(object.kind(), name(outcome), took);
    }

    @Override
    public void transitioned(KubeObject object, Condition condition) {
        String message = condition.type() + " is " + condition.status() + " (" + condition.reason() + ")"
                + (condition.message() == null ? "" : ": " + condition.message());
        journal.append(new Entry(
                Instant.now(),
                object.annotation(Applier.COMMIT_ANNOTATION).orElse(""),
                object.ref(),
                object.uid(),
                condition.type(),
                message));
    }

    private static String name(Outcome outcome) {
        return outcome.fold(done -> "done", requeue -> "requeue", stalled -> "stalled", failed -> failed.fault()
                .name());
    }
}
