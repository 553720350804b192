package dev.slipway.compositions.usage;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.compositions.interest.Interests;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.KindInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps one usage in force. Order and rules as in Crossplane's usage controller; what differs is that the API server
 * refuses the deletion by a policy instead of a webhook.
 */
public final class UsagePass implements Pass {

    private static final String FINALIZER = "usage.apiextensions.crossplane.io";
    private static final String MANAGER = "protection.crossplane.io/usage";
    private static final String DETAILS = "crossplane.io/usage-details";
    /** All that matters is watched; this is for what a watch may have missed. */
    private static final Duration GUARD = Duration.ofMinutes(10);

    private final Cluster cluster;
    private final Interests interests;
    private final DeletionGuard guard;

    private UsagePass(Cluster cluster, Interests interests) {
        this.cluster = cluster;
        this.interests = interests;
        this.guard = new DeletionGuard(cluster.applier());
    }

    /** Return the controllers of all kinds of usages. */
    public static List<ControllerSpec> controllers(Cluster cluster, Interests interests) {
        UsagePass pass = new UsagePass(cluster, interests);
        return UsageKinds.ALL.stream()
                .map(kind -> new ControllerSpec(
                        "usages/" + kind.group() + "/" + kind.kind(), kind, MANAGER, FINALIZER, pass, List.of()))
                .toList();
    }

    @Override
    public PassResult run(KubeObject usage, PassContext context) {
        interests.asked(usage.ref(), parties(usage));
        Conditions conditions = Conditions.continuing(usage.conditions(), usage.generation(), context.now());
        try {
            return usage.isDeleting() ? release(usage, conditions) : protect(usage, conditions);
        } catch (FaultException fault) {
            return PassResult.of(
                    Outcome.failed(fault), status(conditions.isFalse("Synced", "ReconcileError", fault.explanation())));
        }
    }

    private PassResult protect(KubeObject given, Conditions conditions) {
        KubeObject usage = resolved(resolved(given, Party.used(given)), Party.using(given));
        Ref of = Party.used(usage).ref().orElseThrow();
        KubeObject used = existing(of);
        Optional<KubeObject> using = Party.using(usage).ref().map(this::existing);
        guard.ensure();
        update(used, InUse.of(of, usages()).with(usage));
        describe(usage, using);
        return PassResult.of(
                Outcome.requeue(GUARD, "looking again"),
                status(conditions.isTrue("Synced", "ReconcileSuccess", null).isTrue("Ready", "Available", null)));
    }

    /** Record what a selector means now; it stays that. */
    private KubeObject resolved(KubeObject usage, Party party) {
        if (party.isOutOfReach()) {
            throw new FaultException(
                    Fault.INVALID, "cross-namespace \"spec.of\" is not allowed without \"spec.by\" resource.");
        }
        if (!party.isGiven() || party.ref().isPresent()) {
            return usage;
        }
        KubeObject selected = party.select(cluster.watches().cached(party.gvk()))
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND, "no " + party.gvk().kind() + " matches the resourceSelector"));
        return cluster.kube().merge(usage.ref(), party.recorded(selected.name()));
    }

    private List<ResourceSelector> parties(KubeObject usage) {
        return Stream.of(Party.used(usage), Party.using(usage))
                .filter(Party::isGiven)
                .map(party -> party.selector(isNamespaced(party.gvk())))
                .toList();
    }

    private boolean isNamespaced(Gvk gvk) {
        return cluster.kube().kind(gvk).filter(KindInfo::namespaced).isPresent();
    }

    private Optional<KubeObject> find(Ref ref) {
        return cluster.watches().cached(isNamespaced(ref.gvk()) ? ref : new Ref(ref.gvk(), "", ref.name()));
    }

    private KubeObject existing(Ref ref) {
        return find(ref).orElseThrow(() -> new FaultException(Fault.NOT_FOUND, ref + " does not exist (yet)"));
    }

    private void update(KubeObject used, InUse inUse) {
        Map<String, Object> patch = inUse.patch(used);
        if (!patch.isEmpty()) {
            cluster.kube().merge(used.ref(), patch);
        }
    }

    /** The usage goes with what uses it. */
    private void describe(KubeObject usage, Optional<KubeObject> using) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        String details = InUse.details(usage);
        if (!usage.annotation(DETAILS).filter(details::equals).isPresent()) {
            metadata.put("annotations", Map.of(DETAILS, details));
        }
        using.filter(owner -> usage.owners().stream().noneMatch(ref -> Objects.equals(ref.uid(), owner.uid())))
                .ifPresent(owner -> {
                    List<Object> owners = new ArrayList<>(usage.list("metadata", "ownerReferences"));
                    owners.add(ownerRef(owner));
                    metadata.put("ownerReferences", owners);
                });
        if (!metadata.isEmpty()) {
            cluster.kube().merge(usage.ref(), Map.of("metadata", metadata));
        }
    }

    private static Map<String, Object> ownerRef(KubeObject owner) {
        Map<String, Object> ref =
                new LinkedHashMap<>(OwnerRef.controllerOf(owner).toMap());
        ref.remove("controller");
        ref.remove("blockOwnerDeletion");
        return ref;
    }

    private PassResult release(KubeObject usage, Conditions conditions) {
        Optional<KubeObject> using = Party.using(usage).ref().flatMap(this::find);
        if (using.isPresent() && areOfOneComposite(usage, using.get())) {
            String waiting = "Waiting for the using resource " + using.get().ref() + " to be deleted.";
            return PassResult.of(
                    Outcome.requeue(GUARD, waiting),
                    status(conditions
                            .isTrue("Synced", "ReconcileSuccess", null)
                            .isFalse("Ready", "Deleting", waiting)));
        }
        Party.used(usage).ref().ifPresent(of -> {
            List<KubeObject> others = usages().stream()
                    .filter(other -> !other.uid().equals(usage.uid()))
                    .toList();
            find(of).ifPresent(used -> update(used, InUse.of(of, others)));
        });
        interests.forget(usage.ref());
        return PassResult.deleted();
    }

    /** When both are deleted with their composite resource, what uses goes before what is used. */
    private static boolean areOfOneComposite(KubeObject usage, KubeObject using) {
        Optional<String> composite = usage.label(Keys.COMPOSITE);
        return composite.isPresent() && composite.equals(using.label(Keys.COMPOSITE));
    }

    private Collection<KubeObject> usages() {
        List<KubeObject> all = new ArrayList<>();
        UsageKinds.ALL.forEach(kind -> all.addAll(cluster.watches().cached(kind)));
        return all;
    }

    private static Map<String, Object> status(Conditions conditions) {
        return Map.of("conditions", Json.trees(conditions.list()));
    }
}
