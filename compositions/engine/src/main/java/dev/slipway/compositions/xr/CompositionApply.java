package dev.slipway.compositions.xr;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.composite.Composed;
import dev.slipway.compositions.composite.CompositeStatus;
import dev.slipway.compositions.composite.Composition;
import dev.slipway.compositions.composite.Machinery;
import dev.slipway.compositions.composite.Observed;
import dev.slipway.compositions.composite.ResourceRefs;
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
import dev.slipway.template.format.GoDuration;
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

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Objects outside of the composite resource, which its parts depend on, are looked at again after this time. */
    private static final Duration OUTSIDE = Duration.ofSeconds(15);

    /**
     * What one pass has to make real; {@code live} is the composite resource as the cluster holds it, {@code leaving} what
     * has to be remembered until it has gone.
     */
    record Work(
            KubeObject live,
            CompositeReader.Selection selection,
            Definition definition,
            Composition.Planned planned,
            Map<String, Observed> observed,
            List<KubeObject> leaving,
            Instant now) {

        Machinery machinery() {
            return definition.isLegacy() ? Machinery.LEGACY : Machinery.MODERN;
        }

        /** The composite resource, with the composition that was chosen for it. */
        KubeObject xr() {
            return selection.xr();
        }

        /** Return the work of looking once more at the composite resource as it was recorded. */
        Work again(Made made, Composition.Planned next, Map<String, Observed> seen) {
            return with(made.recorded(), next, seen, made.leaving());
        }

        private Work with(
                KubeObject recorded, Composition.Planned next, Map<String, Observed> seen, List<KubeObject> going) {
            return new Work(
                    recorded,
                    new CompositeReader.Selection(recorded, selection.pipeline()),
                    definition,
                    next,
                    seen,
                    going,
                    now);
        }

        private Work on(KubeObject recorded) {
            return with(recorded, planned, observed, leaving);
        }
    }

    /**
     * What became of it: the composite resource as it is recorded, the objects as they are now, those that the API server
     * found invalid, what those wait for that are not made yet, what is still leaving, and whether any is new.
     */
    record Made(
            KubeObject recorded,
            List<KubeObject> objects,
            Map<String, FaultException> unsynced,
            Map<String, String> heldBack,
            List<KubeObject> leaving,
            boolean createdAny) {}

    private final Engine engine;
    private final CompositeRecord record;

    CompositionApply(Engine engine, CompositeRecord record) {
        this.engine = engine;
        this.record = record;
    }

    Made make(Work work) {
        Map<String, String> heldBack = creation(work).heldBack();
        List<KubeObject> leaving = new ArrayList<>(work.leaving());
        leaving.addAll(collectGarbage(work));
        KubeObject recorded = record.write(
                work.live(),
                work.xr(),
                work.machinery(),
                ResourceRefs.with(work.xr(), work.planned().resourceRefs(), leaving));
        return applyAll(work, recorded, heldBack, leaving);
    }

    private Creation creation(Work work) {
        return new Creation(
                work.planned().composed(),
                work.observed().keySet(),
                engine.cluster().watches()::cached);
    }

    PassResult report(Work planned, Made made) {
        Work work = planned.on(made.recorded());
        ConnectionSecrets.Publication publication = publish(work);
        Map<String, FaultException> unsynced = made.unsynced();
        Map<String, Object> status = OrderCondition.added(
                status(work, unsynced, publication),
                work.xr(),
                creation(work).isOrdered(),
                made.heldBack(),
                work.now());
        Outcome outcome =
                made.heldBack().isEmpty() ? outcome(work, unsynced, publication) : waiting(work, made, publication);
        return PassResult.of(outcome, status).telling(Told.of(work.planned().events()));
    }

    /** What is outside of the composite resource does not wake it. */
    private static Outcome waiting(Work work, Made made, ConnectionSecrets.Publication publication) {
        Outcome usual = outcome(work, made.unsynced(), publication);
        return Outcome.worst(List.of(usual, Outcome.requeue(OUTSIDE, "waiting for dependencies")));
    }

    /**
     * Delete what nobody desires any more, in reverse order of its dependencies, and return what has to be remembered
     * until it has gone because others of it go first. What is seen may be old: an object that changed since, its owner
     * perhaps, is looked at again instead.
     */
    private List<KubeObject> collectGarbage(Work work) {
        List<KubeObject> garbage = work.planned().garbage();
        List<KubeObject> next = DeletionOrder.next(garbage);
        next.stream()
                .filter(object -> !object.isDeleting())
                .forEach(engine.cluster().kube()::deleteUnchanged);
        return next.size() == garbage.size() ? List.of() : garbage;
    }

    /** Apply everything; what the API server found invalid is kept apart, any other failure ends the pass. */
    private Made applyAll(Work work, KubeObject recorded, Map<String, String> heldBack, List<KubeObject> leaving) {
        ApplyOptions options = ApplyOptions.as(FieldOwner.of(work.xr()))
                .causedBy(work.xr().annotation(Applier.COMMIT_ANNOTATION).orElse(""))
                .unless(live -> foreign(work.xr(), live));
        List<KubeObject> objects = new ArrayList<>();
        Map<String, FaultException> unsynced = new LinkedHashMap<>();
        boolean createdAny = false;
        for (Composed composed : work.planned().composed()) {
            engine.watches().watch(composed.ref().gvk());
            if (heldBack.containsKey(composed.resourceName())) {
                continue;
            }
            ChangeSet.Result result = engine.cluster().applier().applyOne(composed.desired(), options);
            result.failure().ifPresent(fault -> unsynced.put(composed.resourceName(), invalid(composed, fault)));
            Optional.ofNullable(result.after()).ifPresent(objects::add);
            createdAny = createdAny || result.isChange() && result.change() instanceof Change.Create;
        }
        return new Made(recorded, objects, unsynced, heldBack, leaving, createdAny);
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
        return Outcome.requeue(interval(work.xr()).orElse(asked ? REQUIRED : GUARD), "looking again");
    }

    /** Return how often the composite resource itself asks to be looked at; less than a second counts for nothing. */
    private static Optional<Duration> interval(KubeObject xr) {
        try {
            return xr.annotation(Keys.POLL_INTERVAL)
                    .map(GoDuration::parse)
                    .filter(asked -> asked.compareTo(SHORTEST) >= 0);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
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
