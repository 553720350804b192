package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.report.Report;
import dev.slipway.runtime.controller.PassResult;
import java.time.Instant;
import java.util.List;

/** Deletes a resource, and is finished only when a look says that it has gone. */
final class Deletion {

    private final LongRuns runs;

    Deletion(LongRuns runs) {
        this.runs = runs;
    }

    <D, O> PassResult run(Session<D, O> session, Report report, Instant now) {
        List<String> others = session.object().finalizers().stream()
                .filter(finalizer -> !finalizer.equals(ManagedPass.FINALIZER))
                .toList();
        if (!others.isEmpty()) {
            return waiting(report, "waits until other finalizers are removed: " + String.join(", ", others));
        }
        Observation<O> observation = observe(session);
        if (!observation.exists()) {
            return gone(session, report);
        }
        if (session.kind().pace().isLong()) {
            return Steps.result(runs.drive(session.object(), LongRuns.DELETE), report, now);
        }
        session.resource().delete(session.identity(), session.desired(Purpose.OBSERVE));
        return observe(session).exists() ? waiting(report, "deletion was asked for") : gone(session, report);
    }

    /** A resource of another owner under our name is none of ours, so ours is absent. */
    static <D, O> Observation<O> observe(Session<D, O> session) {
        try {
            return session.observe();
        } catch (FaultException fault) {
            if (fault.fault() == Fault.CONFLICT) {
                return new Observation.Absent<>();
            }
            throw fault;
        }
    }

    /** A creation under way could still make what was just found absent. */
    private PassResult gone(Session<?, ?> session, Report report) {
        KubeObject object = session.object();
        if (session.kind().pace().isLong() && runs.mayBeRunning(object, LongRuns.CREATE)) {
            return waiting(report, "waits for the creation under way to stop");
        }
        return PassResult.deleted();
    }

    private static PassResult waiting(Report report, String message) {
        return PassResult.of(
                Outcome.requeue(Waits.SOON, message),
                report.deleting(message).synced().toStatus());
    }
}
