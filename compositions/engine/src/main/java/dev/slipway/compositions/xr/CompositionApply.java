package dev.slipway.compositions.xr;

import dev.slipway.compositions.composite.Composed;
import dev.slipway.compositions.composite.CompositeStatus;
import dev.slipway.compositions.composite.Composition;
import dev.slipway.compositions.composite.Machinery;
import dev.slipway.compositions.composite.Observed;
import dev.slipway.compositions.connection.ConnectionSecrets;
import dev.slipway.compositions.definition.Definition;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.kernel.plan.Change;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.apply.ChangeSet;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a planned composition real, in the order that survives a crash anywhere: delete what nobody desires, record the
 * references, then apply what they name.
 */
final class CompositionApply {

    /** Everything that it is composed of is watched: this is only a guard against a lost event. */
    private static final Duration GUARD = Duration.ofMinutes(10);

    /** Objects that functions asked for are looked at again after this time. */
    private static final Duration REQUIRED = Duration.ofMinutes(1);

    /** What one pass has to make real; {@code live} is the composite resource as the cluster holds it. */
    record Work(
            KubeObject live,
            CompositeReader.Selection selection,
            Definition definition,
            Composition.Planned planned,
            Map<String, Observed> observed,
            Instant now) {

        Machinery machinery() {
            return definition.isLegacy() ? Machinery.LEGACY : Machinery.MODERN;
        }

        /** The composite resource, with the composition that was chosen for it. */
        KubeObject xr() {
            return selection.xr();
        }

        /** Return the work of looking once more at the composite resource as it was recorded. */
        Work again(KubeObject recorded, Composition.Planned next, Map<String, Observed> seen) {
            return new Work(
                    recorded,
                    new CompositeReader.Selection(recorded, selection.pipeline()),
                    definition,
                    next,
                    seen,
                    now);
        }

        private Work on(KubeObject recorded) {
            return again(recorded, planned, observed);
        }
    }

    /**
     * What became of it: the composite resource as it is recorded, the objects as they are now, those that the API server
     * found invalid, and whether any is new.
     */
    record Made(
            KubeObject recorded, List<KubeObject> objects, Map<String, FaultException> unsynced, boolean createdAny) {}

    private final Engine engine;
    private final CompositeRecord record;

    CompositionApply(Engine engine, CompositeRecord record) {
        this.engine = engine;
        this.record = record;
    }

    Made make(Work work) {
        collectGarbage(work);
        KubeObject recorded = record.write(
                work.live(), work.xr(), work.machinery(), work.planned().resourceRefs());
        return applyAll(work, recorded);
    }

    PassResult report(Work planned, Made made) {
        Work work = planned.on(made.recorded());
        ConnectionSecrets.Publication publication = publish(work);
        Map<String, FaultException> unsynced = made.unsynced();
        return PassResult.of(outcome(work, unsynced, publication), status(work, unsynced, publication))
                .telling(Told.of(work.planned().events()));
    }

    /** What is seen may be old: an object that changed since, its owner perhaps, is looked at again instead. */
    private void collectGarbage(Work work) {
        work.planned().garbage().stream()
                .filter(object -> !object.isDeleting())
                .forEach(engine.cluster().kube()::deleteUnchanged);
    }

    /** Apply everything; what the API server found invalid is kept apart, any other failure ends the pass. */
    private Made applyAll(Work work, KubeObject recorded) {
        ApplyOptions options = ApplyOptions.as(FieldOwner.of(work.xr()))
                .causedBy(work.xr().annotation(Applier.COMMIT_ANNOTATION).orElse(""))
                .unless(live -> foreign(work.xr(), live));
        List<KubeObject> objects = new ArrayList<>();
        Map<String, FaultException> unsynced = new LinkedHashMap<>();
        boolean createdAny = false;
        for (Composed composed : work.planned().composed()) {
            engine.watches().watch(composed.ref().gvk());
            ChangeSet.Result result = engine.cluster().applier().applyOne(composed.desired(), options);
            result.failure().ifPresent(fault -> unsynced.put(composed.resourceName(), invalid(composed, fault)));
            Optional.ofNullable(result.after()).ifPresent(objects::add);
            createdAny = createdAny || result.isChange() && result.change() instanceof Change.Create;
        }
        return new Made(recorded, objects, unsynced, createdAny);
    }

    private static FaultException invalid(Composed composed, FaultException fault) {
        if (fault.fault() == Fault.INVALID) {
            return fault;
        }
        throw new FaultException(
                fault.fault(),
                "cannot apply composed resource \"" + composed.resourceName() + "\": " + fault.explanation(),
                fault);
    }

    private static Optional<String> foreign(KubeObject xr, KubeObject live) {
        return live.controller()
                .filter(owner -> !owner.uid().equals(xr.uid()))
                .map(owner -> "exists and is controlled by " + owner.gvk().kind() + " " + owner.name()
                        + ", not by this composite resource");
    }

    private ConnectionSecrets.Publication publish(Work work) {
        return work.definition().isLegacy()
                ? engine.secrets()
                        .publish(
                                work.xr(),
                                work.planned().details().values(),
                                work.definition().connectionSecretKeys(),
                                work.now())
                : new ConnectionSecrets.Publication(Outcome.done(), null);
    }

    private static Outcome outcome(
            Work work, Map<String, FaultException> unsynced, ConnectionSecrets.Publication publication) {
        if (!publication.outcome().isDone()) {
            return publication.outcome();
        }
        if (!unsynced.isEmpty()) {
            return Outcome.failed(Fault.INVALID, "composed resources are invalid: " + unsynced.keySet());
        }
        boolean asked = !work.planned().pipeline().requested().isEmpty();
        return Outcome.requeue(asked ? REQUIRED : GUARD, "looking again");
    }

    private static Map<String, Object> status(
            Work work, Map<String, FaultException> unsynced, ConnectionSecrets.Publication publication) {
        Map<String, Object> status = CompositeStatus.start(work.xr(), work.machinery(), work.now())
                .composed(work.planned(), unsynced.keySet());
        Map<String, Object> complete = new LinkedHashMap<>(status);
        if (publication.publishedAt() != null) {
            complete.put("connectionDetails", Map.of("lastPublishedTime", publication.publishedAt()));
        }
        return CauseCondition.added(complete, work.xr(), cause(work, unsynced), work.now());
    }

    private static Optional<RootCause.Finding> cause(Work work, Map<String, FaultException> unsynced) {
        Optional<RootCause.Finding> invalid = unsynced.entrySet().stream()
                .findFirst()
                .map(entry -> RootCause.invalid(entry.getKey(), entry.getValue().explanation()));
        List<Composed> unready =
                work.planned().composed().stream().filter(one -> !one.ready()).toList();
        return invalid.or(() -> RootCause.of(unready, work.observed()));
    }
}
