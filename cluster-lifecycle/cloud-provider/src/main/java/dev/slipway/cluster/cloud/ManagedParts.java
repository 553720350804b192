package dev.slipway.cluster.cloud;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.apply.ChangeSet;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps owners as sets of managed resources. A part is applied when what it needs is ready, and again only then; what an
 * owner no longer wants is deleted when nothing needs it any more, and so is everything, in reverse order, when the owner
 * goes. Nothing that another controls is taken over. Losing the process at any point loses nothing: parts have names that
 * the owner decides, and each carries what it is part of and what it needs.
 */
public final class ManagedParts {

    private static final String CLUSTER_NAME = "cluster.x-k8s.io/cluster-name";

    private final Kube kube;
    private final Watches watches;
    private final Applier applier;
    private final String fieldManager;
    private final List<Gvk> kinds;

    /** @param kinds all kinds that parts have, or had in earlier releases */
    public ManagedParts(Kube kube, Watches watches, Applier applier, String fieldManager, List<Gvk> kinds) {
        this.kube = kube;
        this.watches = watches;
        this.applier = applier;
        this.fieldManager = fieldManager;
        this.kinds = List.copyOf(kinds);
    }

    /** Return what there is of the owner's parts, by their names. */
    public Map<String, KubeObject> seen(KubeObject owner) {
        Map<String, KubeObject> parts = new LinkedHashMap<>();
        existing(owner).forEach(object -> parts.put(Keeping.name(object), object));
        return parts;
    }

    /** Apply what can be applied and delete what is not desired any more. The order of parts is that of the report. */
    public Standing keep(KubeObject owner, List<ManagedPart> desired) {
        return keeping(owner).keep(desired, existing(owner));
    }

    /** Go on deleting everything; the whole is ready when nothing is left. */
    public Standing remove(KubeObject owner) {
        return keeping(owner).remove(existing(owner));
    }

    /** Return what wakes an owner of that kind when one of its parts changes. */
    public List<Trigger> triggers(Gvk owner) {
        return kinds.stream()
                .map(kind -> new Trigger(kind, part -> controller(part, owner)))
                .toList();
    }

    private static Set<Ref> controller(KubeObject part, Gvk kind) {
        return part.controller()
                .filter(owner -> owner.gvk().sameKind(kind))
                .map(owner -> Set.of(new Ref(kind, part.namespace(), owner.name())))
                .orElse(Set.of());
    }

    private Keeping keeping(KubeObject owner) {
        return new Keeping(
                part -> apply(owner, part),
                part -> kube.delete(part.ref(), part.uid()),
                owner.createdAt().orElse(Instant.EPOCH));
    }

    private List<KubeObject> existing(KubeObject owner) {
        return kinds.stream()
                .flatMap(kind -> watches.cached(kind).stream())
                .filter(object -> object.namespace().equals(owner.namespace()))
                .filter(object -> object.label(Keeping.PART).isPresent() && isOf(object, owner))
                .toList();
    }

    private static boolean isOf(KubeObject object, KubeObject owner) {
        return object.controller().filter(one -> one.uid().equals(owner.uid())).isPresent();
    }

    private KubeObject apply(KubeObject owner, ManagedPart part) {
        ApplyOptions options = ApplyOptions.as(fieldManager).unless(live -> objection(live, owner));
        ChangeSet.Result result = applier.applyOne(dressed(owner, part), options);
        Optional<FaultException> failure = result.failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
        KubeObject after = result.after();
        return after == null ? part.desired() : after;
    }

    private static Optional<String> objection(KubeObject live, KubeObject owner) {
        return isOf(live, owner)
                ? Optional.empty()
                : Optional.of("exists already and is not a part of " + owner.ref() + ": delete or rename it");
    }

    private static KubeObject dressed(KubeObject owner, ManagedPart part) {
        KubeObject dressed = part.desired()
                .withLabel(Keeping.PART, part.name())
                .withAnnotation(Keeping.STEP, part.step())
                .withAnnotation(Keeping.NEEDS, String.join(",", part.needs()))
                .with(List.of(OwnerRef.controllerOf(owner).toMap()), "metadata", "ownerReferences");
        return owner.label(CLUSTER_NAME)
                .map(cluster -> dressed.withLabel(CLUSTER_NAME, cluster))
                .orElse(dressed);
    }
}
