package dev.slipway.runtime.apply;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.Differ;
import dev.slipway.kernel.plan.Plan;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.kube.Propagation;
import dev.slipway.runtime.watch.Watches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Makes objects what they should be. An object that is known to be as desired costs no request, one that is known not to
 * be costs one; of an object that was never applied from here the API server says by dry-run what an apply would lead to,
 * and it is applied only when that differs. One object
 * that is refused does not keep the others from being applied, but a stage waits for the one before it.
 */
public final class Applier {

    /** Says which commit made or last changed an object. */
    public static final String COMMIT_ANNOTATION = "slipway.dev/commit";

    private final Kube kube;
    private final Watches watches;
    private final BiConsumer<Ref, Change> observer;
    private final Memory memory;

    public Applier(Kube kube, Watches watches) {
        this(kube, watches, (ref, change) -> {});
    }

    /** An applier that tells the observer what became of every object that it wrote or found to be as desired. */
    public Applier(Kube kube, Watches watches, BiConsumer<Ref, Change> observer) {
        this(kube, watches, observer, new Memory());
    }

    private Applier(Kube kube, Watches watches, BiConsumer<Ref, Change> observer, Memory memory) {
        this.kube = kube;
        this.watches = watches;
        this.observer = observer;
        this.memory = memory;
    }

    /** Return the same applier with another user's requests. */
    public Applier through(Kube other) {
        return new Applier(other, watches, observer, memory);
    }

    /** Apply the stages in order; a stage with a failure ends the work, and the rest is reported as not attempted. */
    public ChangeSet apply(Plan plan, ApplyOptions options) {
        List<ChangeSet.Result> results = new ArrayList<>();
        boolean blocked = false;
        for (List<KubeObject> stage : plan.stages()) {
            for (KubeObject desired : stage) {
                results.add(blocked ? notAttempted(desired) : applyOne(desired, options));
            }
            blocked = blocked || results.stream().anyMatch(result -> result.problem() != null);
        }
        return new ChangeSet(results);
    }

    /** Apply one object. */
    public ChangeSet.Result applyOne(KubeObject desired, ApplyOptions options) {
        try {
            ChangeSet.Result result = attempt(desired, options);
            if (options.mode() == ApplyOptions.Mode.WRITE) {
                observer.accept(result.ref(), result.change());
            }
            return result;
        } catch (FaultException fault) {
            return new ChangeSet.Result(desired.ref(), new Change.Keep(), fault, null);
        }
    }

    private ChangeSet.Result attempt(KubeObject desired, ApplyOptions options) {
        Optional<KubeObject> live = watches.cached(desired.ref());
        Memory.Known known = live.map(object -> memory.recall(desired, object, options.fieldManager()))
                .orElse(Memory.Known.NOTHING);
        if (known == Memory.Known.AS_DESIRED) {
            return new ChangeSet.Result(desired.ref(), new Change.Keep(), null, live.orElseThrow());
        }
        Optional<String> objection = live.flatMap(options.objection());
        if (objection.isPresent()) {
            throw new FaultException(Fault.CONFLICT, desired.ref() + " " + objection.get());
        }
        if (options.mode() == ApplyOptions.Mode.DRY_RUN) {
            return predicted(desired, live, options);
        }
        return known == Memory.Known.NOTHING && live.isPresent() && options.looksFirst()
                ? firstLook(desired, live.get(), options)
                : written(desired, live, known, options);
    }

    private ChangeSet.Result predicted(KubeObject desired, Optional<KubeObject> live, ApplyOptions options) {
        KubeObject predicted = kube.dryRun(attributed(desired, live), options.fieldManager());
        Change change = Differ.change(predicted, live);
        if (change instanceof Change.Keep) {
            live.ifPresent(same -> memory.remember(desired, same, options.fieldManager()));
        }
        return new ChangeSet.Result(
                desired.ref(), change, null, change instanceof Change.Keep ? live.orElse(predicted) : predicted);
    }

    /** Nothing is known of an object that exists already: ask first, so that a look that changes nothing is no write. */
    private ChangeSet.Result firstLook(KubeObject desired, KubeObject live, ApplyOptions options) {
        ChangeSet.Result predicted = predicted(desired, Optional.of(live), options);
        return predicted.change() instanceof Change.Keep
                ? predicted
                : written(desired, Optional.of(live), Memory.Known.NOTHING, options);
    }

    /** The commit is the cause of what it changed, not of drift that is taken back. */
    private ChangeSet.Result written(
            KubeObject desired, Optional<KubeObject> live, Memory.Known known, ApplyOptions options) {
        KubeObject attributed = attributed(desired, live);
        KubeObject caused = known == Memory.Known.DRIFTED ? attributed : withCause(attributed, options);
        KubeObject after = kube.apply(caused, options.fieldManager());
        memory.remember(desired, after, options.fieldManager());
        return new ChangeSet.Result(desired.ref(), Differ.change(after, live), null, after);
    }

    /** Keep the commit that an object carries already, so that an unrelated commit is not a change of it. */
    private static KubeObject attributed(KubeObject desired, Optional<KubeObject> live) {
        return live.flatMap(object -> object.annotation(COMMIT_ANNOTATION))
                .map(commit -> desired.withAnnotation(COMMIT_ANNOTATION, commit))
                .orElse(desired);
    }

    private static KubeObject withCause(KubeObject attributed, ApplyOptions options) {
        return options.correlation().isEmpty()
                ? attributed
                : attributed.withAnnotation(COMMIT_ANNOTATION, options.correlation());
    }

    private static ChangeSet.Result notAttempted(KubeObject desired) {
        return new ChangeSet.Result(
                desired.ref(),
                new Change.Keep(),
                new FaultException(Fault.UNAVAILABLE, "waits for an earlier stage that was not applied completely"),
                null);
    }

    /**
     * Delete objects that are no longer wanted, those that {@code owned} says are really the caller's; absent ones
     * count as done. The caller has asked the guard.
     */
    public ChangeSet prune(List<Ref> doomed, Predicate<KubeObject> owned, Propagation propagation) {
        return new ChangeSet(
                doomed.stream().map(ref -> pruneOne(ref, owned, propagation)).toList());
    }

    private ChangeSet.Result pruneOne(Ref ref, Predicate<KubeObject> owned, Propagation propagation) {
        try {
            Optional<KubeObject> live = kube.get(ref);
            if (live.isEmpty() || !owned.test(live.get())) {
                return new ChangeSet.Result(ref, new Change.Keep(), null, live.orElse(null));
            }
            if (!live.get().isDeleting()) {
                kube.delete(ref, live.get().uid(), propagation);
            }
            return new ChangeSet.Result(ref, new Change.Delete(), null, null);
        } catch (FaultException fault) {
            return new ChangeSet.Result(ref, new Change.Keep(), fault, null);
        }
    }
}
