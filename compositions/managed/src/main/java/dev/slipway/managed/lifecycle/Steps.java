package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.StepState;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.managed.report.Report;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Says in a status where a long step stands. Pure. */
final class Steps {

    private Steps() {}

    /** Return the result of a pass that found the step's goal not reached yet. */
    static PassResult result(LongRuns.Run run, Report report, Instant now) {
        return run.state()
                .fold(
                        () -> waiting(run, report, "is about to start", Waits.SOON),
                        running -> running(run, running, report, now),
                        succeeded -> waiting(run, report, "has ended; looking at the result", Waits.SOON),
                        failed -> failed(run, failed, report),
                        unknown -> unknown(run, unknown, report));
    }

    private static PassResult running(LongRuns.Run run, StepState.Running running, Report report, Instant now) {
        String text = running.waitingFor().isEmpty() ? "has started" : "waits: " + running.waitingFor();
        String since = ", since " + running.since().truncatedTo(ChronoUnit.SECONDS);
        return waiting(run, report, text + since, Waits.step(running.since(), now));
    }

    private static PassResult waiting(LongRuns.Run run, Report report, String what, Duration after) {
        String message = name(run) + " " + what;
        Report said = phase(run, report, message).stepRuns(message).synced();
        return PassResult.of(Outcome.requeue(after, message), said.toStatus());
    }

    private static PassResult failed(LongRuns.Run run, StepState.Failed failed, Report report) {
        Instant at = failed.at().truncatedTo(ChronoUnit.SECONDS);
        String message = name(run) + " failed at " + at + ": " + failed.message() + "; it is tried again at "
                + at.plus(failed.fault().retryAfter()) + " or when the object changes";
        String reason =
                switch (run.attempt().step()) {
                    case LongRuns.CREATE -> "AsyncCreateFailure";
                    case LongRuns.UPDATE -> "AsyncUpdateFailure";
                    default -> "AsyncDeleteFailure";
                };
        Report said = phase(run, report, message).stepFailed(reason, message).failed(message);
        return PassResult.of(Outcome.requeue(failed.fault().retryAfter(), message), said.toStatus());
    }

    private static PassResult unknown(LongRuns.Run run, StepState.Unknown unknown, Report report) {
        String message = name(run) + " cannot be started or observed: " + unknown.why()
                + "; nothing is lost, it goes on by itself as soon as the workflow engine answers";
        return PassResult.of(
                Outcome.requeue(Waits.SHORT, message),
                phase(run, report, message).failed(message).toStatus());
    }

    private static Report phase(LongRuns.Run run, Report report, String message) {
        return switch (run.attempt().step()) {
            case LongRuns.CREATE -> report.creating(message);
            case LongRuns.UPDATE -> report.wasAvailable() ? report : report.creating(message);
            default -> report.deleting(message);
        };
    }

    private static String name(LongRuns.Run run) {
        String attempt =
                run.attempt().number() == 1 ? "" : " (attempt " + run.attempt().number() + ")";
        return "step " + run.attempt().step() + attempt;
    }
}
