package dev.slipway.server.wiring;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.server.argo.DeliveryCounters;
import java.time.Duration;
import java.time.Instant;

/** Counts passes and writes condition transitions to the journal, under the commit that the object carries. */
final class PassRecorder implements PassObserver {

    private static final Gvk APPLICATION_SET = Gvk.of("argoproj.io/v1alpha1", "ApplicationSet");

    private final Meters meters;
    private final Journal journal;
    private final PassObserver peer;
    private final DeliveryCounters delivery;

    /** @param peer counts passes under other names */
    PassRecorder(Meters meters, Journal journal, PassObserver peer, DeliveryCounters delivery) {
        this.meters = meters;
        this.journal = journal;
        this.peer = peer;
        this.delivery = delivery;
    }

    @Override
    public void passed(String controller, KubeObject object, Outcome outcome, Duration took) {
        meters.pass(object.kind(), name(outcome), took);
        peer.passed(controller, object, outcome, took);
        if (object.gvk().sameKind(APPLICATION_SET)) {
            delivery.setReconciled(object.ref(), took);
        }
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
