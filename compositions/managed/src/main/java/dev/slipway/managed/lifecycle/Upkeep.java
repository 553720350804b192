package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Pace;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.kind.Standing;
import dev.slipway.managed.report.Report;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Keeps a resource as it is wanted: creates it, corrects drift, and publishes how to connect. */
final class Upkeep {

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final Creation creation;
    private final LongRuns runs;
    private final LateInitialisation late;
    private final Waits waits;

    Upkeep(Creation creation, LongRuns runs, LateInitialisation late, Waits waits) {
        this.creation = creation;
        this.runs = runs;
        this.late = late;
        this.waits = waits;
    }

    <D, O> PassResult run(Session<D, O> session, Report report, Instant now) {
        Observation<O> observation = session.observe();
        if (observation.exists()) {
            return existing(session.with(creation.settleDoubt(session)), observation, report, now);
        }
        if (!session.policies().mayCreate()) {
            return missing(session, report);
        }
        if (isInGrace(session, now)) {
            String message = "created; the provider does not show it yet";
            return PassResult.of(
                    Outcome.requeue(Waits.SHORT, message),
                    report.creating(message).synced().toStatus());
        }
        return session.kind().pace().isLong()
                ? Steps.result(runs.drive(session.object(), LongRuns.CREATE), report, now)
                : createInline(session, report, now);
    }

    private <D, O> PassResult createInline(Session<D, O> session, Report report, Instant now) {
        Session<D, O> created = session.with(creation.create(session));
        return existing(created, created.observe(), report, now);
    }

    private <D, O> PassResult existing(Session<D, O> session, Observation<O> observation, Report report, Instant now) {
        Report seen = observation
                .seen()
                .map(observed -> report.observed(session.kind().atProvider(observed)))
                .orElse(report);
        return observation.fold(
                () -> PassResult.of(
                        Outcome.requeue(Waits.SOON, "created"),
                        seen.creating("created; the provider does not show it yet")
                                .synced()
                                .toStatus()),
                progress -> inProgress(progress, seen),
                present -> present(session, present, seen, now),
                broken -> PassResult.of(
                        Outcome.requeue(LOOK_AGAIN, broken.state()),
                        seen.unavailable(broken.state() + ": " + broken.explanation())
                                .synced()
                                .toStatus()));
    }

    private static PassResult inProgress(Observation.InProgress<?> progress, Report report) {
        String message = "waits: " + progress.operation();
        Report said = report.wasAvailable() ? report.unavailable(message) : report.creating(message);
        return PassResult.of(
                Outcome.requeue(progress.pollAfter(), message), said.synced().toStatus());
    }

    private <D, O> PassResult present(
            Session<D, O> session, Observation.Present<O> present, Report report, Instant now) {
        if (session.policies().mayLateInitialise()) {
            late.write(session.object(), session.kind().lateInitialised(present.observed()));
        }
        if (present.drift().isEmpty() || !session.policies().mayUpdate()) {
            return settled(session, present.observed(), report);
        }
        return session.kind().pace() == Pace.ALWAYS_LONG
                ? Steps.result(runs.drive(session.object(), LongRuns.UPDATE), report, now)
                : update(session, present.drift(), report);
    }

    private <D, O> PassResult update(Session<D, O> session, Drift drift, Report report) {
        session.resource().update(session.identity(), session.desired(Purpose.UPDATE), drift);
        Observation<O> after = session.observe();
        boolean taken = after instanceof Observation.Present<O> present
                && present.drift().isEmpty();
        if (taken) {
            return settled(session, after.seen().orElseThrow(), report);
        }
        String message = "changing " + drift.paths();
        Report said = report.wasAvailable() ? report : report.creating(message);
        return PassResult.of(
                Outcome.requeue(Duration.ofSeconds(15), message), said.synced().toStatus());
    }

    private <D, O> PassResult settled(Session<D, O> session, O observed, Report report) {
        D desired = session.desired(Purpose.OBSERVE);
        publish(session, session.kind().connectionDetails(desired, observed));
        Standing standing = session.kind().standing(desired, observed);
        Report said = report.observed(session.kind().atProvider(observed))
                .saying(standing.said())
                .with(session.kind().status(desired, observed))
                .synced()
                .stepEnded();
        Duration poll =
                standing.lookAgain() == null ? waits.poll(session.kind(), session.object()) : standing.lookAgain();
        return PassResult.of(Outcome.requeue(poll, "poll"), said.toStatus());
    }

    private static void publish(Session<?, ?> session, Map<String, Redacted<String>> details) {
        KubeObject object = session.object();
        object.text("spec", "writeConnectionSecretToRef", "name").ifPresent(name -> {
            String namespace = object.namespace().isEmpty()
                    ? object.text("spec", "writeConnectionSecretToRef", "namespace")
                            .orElse("")
                    : object.namespace();
            session.secrets().publish(object, namespace, name, details);
        });
    }

    private static PassResult missing(Session<?, ?> session, Report report) {
        String name = session.identity().externalName();
        String message = "external resource " + name
                + " does not exist, and spec.managementPolicies does not allow to create it: correct the annotation "
                + Annotations.EXTERNAL_NAME + ", or allow Create";
        return PassResult.of(
                Outcome.failed(Fault.NOT_FOUND, message),
                report.unavailable(message).failed(message).toStatus());
    }

    private static boolean isInGrace(Session<?, ?> session, Instant now) {
        return Annotations.time(session.object(), Annotations.SUCCEEDED)
                .filter(created -> now.isBefore(created.plus(session.kind().creationGrace())))
                .isPresent();
    }
}
