package dev.slipway.provider.kubernetes.object;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Differ;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.provider.kubernetes.cluster.Cluster;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objects of one cluster, by server-side apply. What was made here carries the owner's UID, put on in the same call. An
 * object that was there before is brought to be as wanted and stays when its owner goes: then only the fields that were
 * set here are given back.
 */
final class ObjectResource implements ExternalResource<ObjectWanted, ObjectState> {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Cluster cluster;
    private final Kube kube;
    private final ObjectWatches watched;
    private final ReferenceHolds holds;

    ObjectResource(Cluster cluster, ObjectWatches watched, ReferenceHolds holds) {
        this.cluster = cluster;
        this.kube = cluster.kube();
        this.watched = watched;
        this.holds = holds;
    }

    @Override
    public Observation<ObjectState> observe(Identity identity, ObjectWanted desired) {
        requirePlace(desired.target());
        if (desired.watches() && !desired.object().isDeleting()) {
            watched.watch(cluster.watches(), desired.target(), desired.object().ref());
        }
        Optional<KubeObject> live = kube.get(desired.target());
        if (live.isEmpty()) {
            return new Observation.Absent<>();
        }
        requireNotAnothers(desired, live.get());
        ObjectState state = new ObjectState(live.get(), kube);
        if (desired.object().isDeleting()) {
            return going(desired, state);
        }
        return live.get().isDeleting()
                ? new Observation.InProgress<>("waiting until " + desired.target() + " has gone", SOON, state)
                : new Observation.Present<>(state, drift(identity, desired, live.get()));
    }

    /** What is not ours has gone for us as soon as nothing of it is. */
    private Observation<ObjectState> going(ObjectWanted desired, ObjectState state) {
        boolean done = !isOurs(desired, state.live()) && !holdsFields(desired, state.live());
        return done ? new Observation.Absent<>() : new Observation.Present<>(state, Drift.none());
    }

    private Drift drift(Identity identity, ObjectWanted desired, KubeObject live) {
        if (desired.onlyObserves()) {
            return Drift.none();
        }
        KubeObject predicted = kube.dryRun(applied(identity, desired, Optional.of(live)), desired.fieldManager());
        List<Drift.Field> fields = new ArrayList<>(Differ.drift(predicted, live).fields());
        holds.missing(refs(desired), desired.object())
                .forEach(ref -> fields.add(new Drift.Field("references", "held", ref.toString())));
        return new Drift(fields);
    }

    private static List<Ref> refs(ObjectWanted desired) {
        return new References(desired.object(), desired.spec()).refs();
    }

    @Override
    public Identity create(Identity identity, ObjectWanted desired) {
        requirePlace(desired.target());
        Optional<KubeObject> live = kube.get(desired.target());
        live.ifPresent(present -> requireNotAnothers(desired, present));
        if (live.filter(present -> owner(present).equals(identity.ownerUid())).isEmpty()) {
            apply(identity, desired, live);
        }
        return identity;
    }

    @Override
    public void update(Identity identity, ObjectWanted desired, Drift drift) {
        Optional<KubeObject> live = kube.get(desired.target());
        live.ifPresent(present -> requireNotAnothers(desired, present));
        apply(identity, desired, live);
    }

    private void apply(Identity identity, ObjectWanted desired, Optional<KubeObject> live) {
        holds.hold(refs(desired), desired.object());
        explained(desired, () -> kube.apply(applied(identity, desired, live), desired.fieldManager()));
    }

    @Override
    public void delete(Identity identity, ObjectWanted desired) {
        Optional<KubeObject> live = kube.get(desired.target());
        if (live.isEmpty()) {
            return;
        }
        requireNotAnothers(desired, live.get());
        if (isOurs(desired, live.get())) {
            kube.delete(desired.target(), live.get().uid(), desired.propagation());
        } else if (holdsFields(desired, live.get())) {
            kube.apply(KubeObject.of(desired.target()), desired.fieldManager());
        }
    }

    /** An object that is new, ours or nobody's by its owner's word gets the mark. */
    private static KubeObject applied(Identity identity, ObjectWanted desired, Optional<KubeObject> live) {
        boolean ours = live.map(present -> isOurs(desired, present)).orElse(true);
        return ours ? desired.manifest().withAnnotation(Identity.OWNER_TAG, identity.ownerUid()) : desired.manifest();
    }

    private static boolean isOurs(ObjectWanted desired, KubeObject live) {
        return desired.wanted().mayAdopt(owner(live));
    }

    private static String owner(KubeObject live) {
        return live.annotation(Identity.OWNER_TAG).orElse("");
    }

    private static boolean holdsFields(ObjectWanted desired, KubeObject live) {
        return live.list("metadata", "managedFields").stream()
                .anyMatch(entry ->
                        entry instanceof Map<?, ?> map && desired.fieldManager().equals(map.get("manager")));
    }

    private static void requireNotAnothers(ObjectWanted desired, KubeObject live) {
        String owner = owner(live);
        if (!owner.isEmpty() && !desired.wanted().mayAdopt(owner)) {
            throw new FaultException(
                    Fault.CONFLICT,
                    "name taken: " + desired.target() + " belongs to the object with uid " + owner
                            + "; choose another name, or set the annotation " + Wanted.ADOPT + ": " + owner
                            + " to take it over");
        }
    }

    /** A kind that is not served may be served later; an object without a namespace can never be found. */
    private void requirePlace(Ref target) {
        boolean homeless = target.namespace().isEmpty()
                && kube.kind(target.gvk()).filter(kind -> kind.namespaced()).isPresent();
        if (homeless) {
            throw new FaultException(
                    Fault.INVALID,
                    "spec.forProvider.manifest has no metadata.namespace, which "
                            + target.gvk().kind() + " needs: set it");
        }
    }

    private static void explained(ObjectWanted desired, Runnable call) {
        try {
            call.run();
        } catch (FaultException fault) {
            throw new FaultException(
                    fault.fault(), "cannot apply " + desired.target() + ": " + fault.explanation(), fault);
        }
    }
}
