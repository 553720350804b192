package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.Plan;
import dev.slipway.kernel.plan.Proposal;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.PassEvent;
import dev.slipway.runtime.controller.Turn;
import dev.slipway.runtime.kube.KindInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plays a proposal through: objects take their turns until nothing follows any more; then what was made counts as ready,
 * and it goes on with what follows from that, until nothing new is made.
 */
final class Run {

    private static final int PASSES_PER_OBJECT = 40;
    private static final int PASSES = 20_000;
    private static final int STEPS = 25;

    private final Rehearsal world;
    private final Findings findings = new Findings();
    private final Set<Ref> queue = new LinkedHashSet<>();
    private final Set<Ref> proposed = new HashSet<>();
    private final Map<Ref, Integer> passes = new HashMap<>();
    private final Map<String, Turn> turns = new HashMap<>();
    private final Set<Ref> wentWell = new HashSet<>();
    private final Garbage garbage;
    private int total;
    private int step = 1;

    Run(Rehearsal world) {
        this.world = world;
        this.garbage = new Garbage(world, findings::general);
        world.overlay().listen(this::written, (object, note) -> findings.note(object.ref(), note));
    }

    Findings findings() {
        return findings;
    }

    void play(Proposal proposal) {
        for (List<KubeObject> stage : Plan.staged(proposal.objects()).stages()) {
            stage.forEach(this::propose);
            settle();
        }
        proposal.deleted().forEach(this::doom);
        proposal.observed().forEach(this::observe);
        settle();
        while (step < STEPS && (collectGarbage() || assumeReady())) {
            step++;
            settle();
        }
    }

    /** Delete what the garbage collector would, and say whether there was anything. */
    private boolean collectGarbage() {
        List<KubeObject> unowned = garbage.next();
        unowned.forEach(object -> {
            findings.note(object.ref(), "deleted by the garbage collector: what it belongs to goes");
            doom(object.ref());
        });
        return !unowned.isEmpty();
    }

    private void propose(KubeObject given) {
        KubeObject object = inNamespace(given);
        try {
            Optional<KubeObject> live = world.kube().get(object.ref());
            world.overlay().asProposed(() -> world.kube().apply(object, Author.of(live)));
            proposed.add(object.ref());
            enqueue(object.ref());
        } catch (FaultException fault) {
            findings.problem(object.ref(), fault.explanation());
        }
    }

    private void observe(Ref given) {
        Ref ref = inNamespace(given);
        if (world.kube().get(ref).isEmpty()) {
            findings.problem(ref, "does not exist");
        }
        proposed.add(ref);
        enqueue(ref);
    }

    private KubeObject inNamespace(KubeObject object) {
        String namespace = inNamespace(object.ref()).namespace();
        return namespace.equals(object.namespace()) ? object : object.with(namespace, "metadata", "namespace");
    }

    private Ref inNamespace(Ref ref) {
        boolean namespaced =
                world.kube().kind(ref.gvk()).map(KindInfo::namespaced).orElse(false);
        return namespaced && ref.namespace().isEmpty() ? new Ref(ref.gvk(), "default", ref.name()) : ref;
    }

    private void doom(Ref given) {
        Ref ref = inNamespace(given);
        try {
            world.kube().delete(ref, "");
            if (world.kube().get(ref).isPresent()) {
                enqueue(ref);
            }
        } catch (FaultException fault) {
            findings.problem(ref, fault.explanation());
        }
    }

    private void settle() {
        while (!queue.isEmpty()) {
            Ref next = queue.iterator().next();
            queue.remove(next);
            if (total++ >= PASSES) {
                findings.general("this plan is cut short after " + PASSES + " passes: more would follow");
                queue.clear();
                return;
            }
            world.kube().get(next).ifPresent(this::pass);
        }
    }

    private void pass(KubeObject object) {
        Ref ref = object.ref();
        if (passes.merge(ref, 1, Integer::sum) > PASSES_PER_OBJECT) {
            findings.note(ref, "does not come to rest: its controllers undo each other's work");
            return;
        }
        for (ControllerSpec spec : world.controllersOf(ref.gvk())) {
            world.kube().get(new Ref(spec.gvk(), ref.namespace(), ref.name())).ifPresent(current -> {
                Outcome outcome = turn(spec).take(current, world.now());
                said(ref, outcome);
            });
        }
        if (proposed.contains(ref)) {
            world.kube().get(ref).map(world::partsOf).orElse(List.of()).forEach(part -> {
                if (proposed.add(part)) {
                    enqueue(part);
                }
            });
        }
    }

    private Turn turn(ControllerSpec spec) {
        return turns.computeIfAbsent(
                spec.name() + "@" + System.identityHashCode(spec),
                any -> Turn.rehearsed(spec, world.kube(), this::told));
    }

    private void told(KubeObject object, PassEvent event) {
        if (event.type().equals("Warning")) {
            findings.note(object.ref(), event.message());
        }
    }

    private void said(Ref ref, Outcome outcome) {
        findings.noProblem(ref);
        if (!(outcome instanceof Outcome.Failed)) {
            wentWell.add(ref);
        }
        outcome.fold(
                done -> ref,
                requeue -> {
                    if (world.calls().of(ref).isEmpty()) {
                        findings.waits(ref, requeue.reason());
                    }
                    return ref;
                },
                stalled -> {
                    findings.problem(ref, stalled.message());
                    return ref;
                },
                failed -> {
                    failed(ref, failed.message());
                    return ref;
                });
    }

    /** What fails only because stand-ins are no real values does not fail really. */
    private void failed(Ref ref, String message) {
        boolean untold = step > 1 && wentWell.contains(ref) && world.overlay().hasUnknowns();
        if (untold) {
            findings.note(ref, "what follows is known after apply only: with stand-ins for real values, " + message);
        } else {
            findings.problem(ref, message);
        }
    }

    /** Everything that a write would wake in the live cluster looks again. */
    private void written(KubeObject object, boolean statusOnly) {
        findings.step(object.ref(), step);
        if (!statusOnly) {
            enqueue(object.ref());
        }
        for (ControllerSpec spec : world.controllers()) {
            spec.triggers().stream()
                    .filter(trigger -> trigger.watched().sameKind(object.gvk()))
                    .flatMap(trigger -> trigger.toPrimaries().apply(object).stream())
                    .forEach(this::enqueue);
        }
        object.controller().ifPresent(owner -> {
            enqueue(new Ref(owner.gvk(), object.namespace(), owner.name()));
            enqueue(new Ref(owner.gvk(), "", owner.name()));
        });
    }

    private void enqueue(Ref ref) {
        if (!world.controllersOf(ref.gvk()).isEmpty()) {
            queue.add(ref);
        }
    }

    /** Have what was made count as ready; what stands for something outside only when that is made, or else last. */
    private boolean assumeReady() {
        Map<Address.Key, KubeObject> made = new HashMap<>();
        Map<Address.Key, KubeObject> waiting = new HashMap<>();
        world.overlay().added().forEach((key, held) -> {
            KubeObject object = held.current().orElseThrow();
            boolean outside = world.standsForOutside(object);
            boolean alone = world.controllersOf(object.gvk()).isEmpty();
            boolean fails = !findings.problem(object.ref()).isEmpty();
            if (held.isAssumedReady() || fails || !(outside || alone)) {
                return;
            }
            boolean isMade = alone || world.calls().of(object.ref()).isPresent();
            (isMade ? made : waiting).put(key, object);
        });
        Map<Address.Key, KubeObject> ready = made.isEmpty() ? waiting : made;
        ready.forEach((key, object) -> {
            if (world.calls().of(object.ref()).isEmpty() && world.standsForOutside(object)) {
                world.calls().note(object.ref(), "", new Change.Create());
            }
            world.overlay().assumeReady(object, key, unknowns(object));
        });
        return !ready.isEmpty();
    }

    private Map<String, Object> unknowns(KubeObject object) {
        return world.standsForOutside(object)
                ? world.kube()
                        .schema(object.gvk())
                        .map(schema -> Unknowns.of(object, KubeObject.of(schema)))
                        .orElse(Map.of())
                : Map.of();
    }
}
