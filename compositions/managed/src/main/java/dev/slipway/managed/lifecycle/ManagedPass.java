package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.policy.Pause;
import dev.slipway.managed.policy.Policies;
import dev.slipway.managed.reference.Resolved;
import dev.slipway.managed.report.Report;
import dev.slipway.managed.secret.Uses;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import java.time.Instant;

/** One pass over a managed resource, in the order of crossplane-runtime. */
final class ManagedPass<D, O> implements Pass {

    static final String FINALIZER = "finalizer.managedresource.crossplane.io";

    private final ManagedKind<D, O> kind;
    private final Initialisation initialisation;
    private final Sessions sessions;
    private final Upkeep upkeep;
    private final Deletion deletion;
    private final Uses uses;

    ManagedPass(ManagedKind<D, O> kind, Machinery machinery) {
        this.kind = kind;
        this.initialisation = machinery.initialisation();
        this.sessions = machinery.sessions();
        this.upkeep = machinery.upkeep();
        this.deletion = machinery.deletion();
        this.uses = machinery.uses();
    }

    @Override
    public PassResult run(KubeObject object, PassContext context) {
        Policies policies = Policies.of(object);
        Report report = Report.of(object, context.now()).ignoring(kind.unsupported(object));
        if (policies.pause() != Pause.NONE) {
            initialisation.hold(object);
            String why = policies.pause().explain(object.isDeleting());
            return PassResult.of(Outcome.done(), report.paused(why).toStatus());
        }
        var problem = policies.problem();
        if (problem.isPresent() && !object.isDeleting()) {
            return PassResult.of(
                    Outcome.failed(Fault.INVALID, problem.get()),
                    report.failed(problem.get()).toStatus());
        }
        try {
            return object.isDeleting()
                    ? delete(object, policies, report, context.now())
                    : keep(object, report, context);
        } catch (FaultException fault) {
            return failed(object, report, fault);
        }
    }

    private PassResult keep(KubeObject object, Report report, PassContext context) {
        KubeObject named = initialisation.name(kind, object);
        Resolved resolved = initialisation.resolve(kind, named);
        return resolved.problem().isPresent()
                ? waiting(resolved.problem().get(), report)
                : upkeep.run(sessions.open(kind, resolved.object()), report, context.now());
    }

    /** What is referred to wakes this object when it is ready; looking by itself is only a guard. */
    private static PassResult waiting(String problem, Report report) {
        String message = "waits: " + problem;
        Report said = report.wasAvailable() ? report : report.creating(message);
        return PassResult.of(
                Outcome.requeue(Waits.GUARD, message), said.synced().toStatus());
    }

    private PassResult delete(KubeObject object, Policies policies, Report report, Instant now) {
        PassResult result =
                policies.mayDelete() ? deletion.run(sessions.open(kind, object), report, now) : PassResult.deleted();
        if (result.finished()) {
            kind.release(object);
            sessions.close(kind, object);
            uses.forget(object.ref());
        }
        return result;
    }

    private static PassResult failed(KubeObject object, Report report, FaultException fault) {
        String message = fault.explanation();
        Report said = report.failed(message, fault.reference());
        if (object.isDeleting()) {
            said = said.deleting(message);
        } else if (!report.wasAvailable()) {
            said = said.creating(message);
        }
        return PassResult.of(Outcome.failed(fault), said.toStatus());
    }
}
