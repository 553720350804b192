package dev.slipway.compositions.xr;

import dev.slipway.compositions.Keys;
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
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.apply.ChangeSet;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;
import java.time.Instant;
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

    /** What one pass has to make real. */
    record Work(
            KubeObject xr,
            Definition definition,
            Composition.Planned planned,
            Map<String, Observed> observed,
            Instant now) {

        Machinery machinery() {
            return definition.isLegacy() ? Machinery.LEGACY : Machinery.MODERN;
        }
    }

    private final Engine engine;

    CompositionApply(Engine engine) {
        this.engine = engine;
    }

    PassResult run(Work work) {
        collectGarbage(work);
        recordReferences(work);
        Map<String, FaultException> unsynced = applyAll(work);
        ConnectionSecrets.Publication publication = publish(work);
        return PassResult.of(outcome(work, unsynced, publication), status(work, unsynced, publication))
                .telling(Told.of(work.planned().events()));
    }

    private void collectGarbage(Work work) {
        work.planned().garbage().stream()
                .filter(object -> !object.isDeleting())
                .forEach(object -> engine.cluster().kube().delete(object.ref(), object.uid()));
    }

    private void recordReferences(Work work) {
        List<Map<String, Object>> refs = work.planned().resourceRefs();
        if (!work.machinery().resourceRefs(work.xr()).equals(refs)) {
            KubeObject patch = work.machinery().with(KubeObject.of(work.xr().ref()), refs, "resourceRefs");
            engine.cluster().kube().apply(patch, Keys.COMPOSITE_MANAGER);
        }
    }

    /** Return the resources that the API server found invalid; any other failure ends the pass. */
    private Map<String, FaultException> applyAll(Work work) {
        ApplyOptions options = ApplyOptions.as(FieldOwner.of(work.xr()))
                .causedBy(work.xr()
                        .annotation(dev.slipway.runtime.apply.Applier.COMMIT_ANNOTATION)
                        .orElse(""))
                .unless(live -> foreign(work.xr(), live));
        Map<String, FaultException> unsynced = new LinkedHashMap<>();
        for (Composed composed : work.planned().composed()) {
            engine.watches().watch(composed.ref().gvk());
            ChangeSet.Result result = engine.cluster().applier().applyOne(composed.desired(), options);
            result.failure().ifPresent(fault -> {
                if (fault.fault() != Fault.INVALID) {
                    throw new FaultException(
                            fault.fault(),
                            "cannot apply composed resource \"" + composed.resourceName() + "\": "
                                    + fault.explanation(),
                            fault);
                }
                unsynced.put(composed.resourceName(), fault);
            });
        }
        return unsynced;
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
        Map<String, Object> honest = IgnoredFields.reported(complete, work.xr(), work.machinery(), work.now());
        return CauseCondition.added(honest, work.xr(), cause(work, unsynced), work.now());
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
