package dev.slipway.delivery.app;

import dev.slipway.delivery.app.Syncer.Job;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.source.Origin;
import dev.slipway.delivery.sync.Hooks;
import dev.slipway.delivery.sync.SyncWriter;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Change;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.apply.ChangeSet;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.kube.Propagation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what a sync decides, says what became of each object, and tells the journal. */
final class ClusterWriter implements SyncWriter {

    private final Kube kube;
    private final Cluster cluster;
    private final Comparer comparer;
    private final Chronicle chronicle;
    private final Parallel parallel;
    private final Job job;
    private final Map<Ref, Item> items;

    ClusterWriter(Cluster cluster, Comparer comparer, Chronicle chronicle, Parallel parallel, Job job) {
        this.kube = cluster.kube();
        this.cluster = cluster;
        this.comparer = comparer;
        this.chronicle = chronicle;
        this.parallel = parallel;
        this.job = job;
        this.items = job.desired();
    }

    @Override
    public List<Answer> write(List<Write> writes) {
        return parallel.map(writes, this::write);
    }

    private Answer write(Write write) {
        Item item = items.get(write.object().ref());
        try {
            return write.mode() == Mode.DRY_RUN ? tried(write, item) : written(write, item);
        } catch (FaultException fault) {
            return refused(write.object().ref(), fault, item);
        }
    }

    /** What is there was tried when it was compared; a namespace that is still to be made stops nobody. */
    private Answer tried(Write write, @Nullable Item item) {
        if (item != null && item.live() != null && !item.isHook()) {
            return item.note().isEmpty()
                    ? Answer.done("")
                    : Answer.failed(SyncReport.located(item.note(), origin(item)));
        }
        ApplyOptions options = ApplyOptions.as(Keys.FIELD_MANAGER).dryRun();
        ChangeSet.Result result = cluster.applier().applyOne(write.object(), options);
        FaultException problem = result.problem();
        return problem == null || problem.fault() == Fault.NOT_FOUND
                ? Answer.done("created (dry run)")
                : Answer.failed(SyncReport.located(problem.explanation(), origin(item)));
    }

    private Answer written(Write write, @Nullable Item item) {
        KubeObject target = write.object();
        if (kube.kind(target.gvk()).isEmpty()) {
            kube.forget(target.gvk());
            if (kube.kind(target.gvk()).isEmpty()) {
                return Answer.later(SyncReport.located("the cluster does not serve this kind yet", origin(item)));
            }
        }
        if (Hooks.isHook(target)) {
            return hook(target);
        }
        if (item != null && item.inSync()) {
            return Answer.done("unchanged");
        }
        return switch (write.verb()) {
            case APPLY -> write.validate() ? applied(write, item) : merged(write);
            case CREATE -> created(target);
            case UPDATE, REPLACE -> replaced(write);
        };
    }

    /** A hook is written whatever is known of it: it runs anew. */
    private Answer hook(KubeObject target) {
        KubeObject caused = job.app()
                .tracking()
                .mark(target)
                .withAnnotation(Applier.COMMIT_ANNOTATION, job.cause().correlation());
        return noted(kube.apply(caused, Keys.FIELD_MANAGER), "created");
    }

    private Answer created(KubeObject target) {
        return noted(kube.create(target, Keys.FIELD_MANAGER), "created");
    }

    private Answer noted(KubeObject after, String what) {
        cluster.writes().note(after);
        chronicle.applied(job, after, what);
        return Answer.done(what);
    }

    /** Unknown fields are refused by an apply, and dropped by a merge. */
    private Answer merged(Write write) {
        KubeObject target = write.object();
        return write.live() == null ? created(target) : noted(kube.merge(target.ref(), target.tree()), "configured");
    }

    private Answer replaced(Write write) {
        KubeObject target = write.object();
        if (write.force()) {
            return remade(target);
        }
        KubeObject live = kube.get(target.ref())
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, target.ref() + " is not there any more"));
        KubeObject next = target.with(live.resourceVersion(), "metadata", "resourceVersion");
        return noted(kube.replace(next, Keys.FIELD_MANAGER), "replaced");
    }

    private Answer applied(Write write, @Nullable Item item) {
        KubeObject target = write.object();
        KubeObject respected = comparer.respected(job, target, write.live());
        if (write.live() != null && Takeover.isDue(write.live(), target, job.options())) {
            Takeover.of(kube, write.live(), target);
        }
        ChangeSet.Result result = cluster.applier().applyOne(respected, options());
        FaultException problem = result.problem();
        if (problem != null) {
            boolean immutable = problem.fault() == Fault.INVALID && write.live() != null;
            return write.force() && immutable ? remade(target) : refused(target.ref(), problem, item);
        }
        String what = word(result.change());
        KubeObject after = result.after();
        if (after != null) {
            comparer.applied(job.app(), target, after);
            if (result.isChange()) {
                cluster.writes().note(after);
            }
        }
        if (result.isChange()) {
            chronicle.applied(job, after == null ? target : after, what);
        }
        return Answer.done(what);
    }

    /** Delete and make anew; one that does not go at once is made when it is gone. */
    private Answer remade(KubeObject target) {
        Optional<KubeObject> live = kube.get(target.ref());
        live.filter(found -> !found.isDeleting())
                .ifPresent(found -> kube.delete(found.ref(), found.uid(), Propagation.BACKGROUND));
        if (kube.get(target.ref()).isPresent()) {
            return Answer.later("the old object is being deleted");
        }
        return noted(kube.apply(target, Keys.FIELD_MANAGER), "replaced");
    }

    private ApplyOptions options() {
        ApplyOptions options =
                ApplyOptions.as(Keys.FIELD_MANAGER).causedBy(job.cause().correlation());
        return job.options().has("FailOnSharedResource=true")
                ? options.unless(live -> job.app()
                        .tracking()
                        .ownerOf(live)
                        .filter(owner -> job.app().tracking().isOfAnother(live))
                        .map(owner -> "is part of application " + owner + " already"))
                : options;
    }

    private Answer refused(Ref ref, FaultException problem, @Nullable Item item) {
        String message = SyncReport.located(problem.explanation(), origin(item));
        chronicle.refused(job, ref, message);
        return Answer.failed(message);
    }

    private static @Nullable Origin origin(@Nullable Item item) {
        Target target = item == null ? null : item.target();
        return target == null ? null : target.origin();
    }

    private static String word(Change change) {
        return change.fold(
                () -> "created", drift -> "configured", why -> "replaced", () -> "deleted", () -> "unchanged");
    }

    @Override
    public List<Answer> delete(List<KubeObject> live, String propagation) {
        Propagation policy =
                switch (propagation) {
                    case "background" -> Propagation.BACKGROUND;
                    case "orphan" -> Propagation.ORPHAN;
                    default -> Propagation.FOREGROUND;
                };
        return parallel.map(live, object -> deleted(object, policy));
    }

    private Answer deleted(KubeObject live, Propagation policy) {
        Ref ref = live.ref();
        try {
            Optional<KubeObject> now = kube.get(ref)
                    .filter(found -> found.uid().equals(live.uid()))
                    .filter(found -> Hooks.isHook(found) || job.app().tracking().owns(found));
            now.filter(found -> !found.isDeleting()).ifPresent(found -> kube.delete(ref, found.uid(), policy));
            chronicle.pruned(job, live);
            Optional<KubeObject> after = now.flatMap(found -> kube.get(ref));
            after.ifPresentOrElse(cluster.writes()::note, () -> cluster.writes().noteGone(live));
            return Answer.done("");
        } catch (FaultException fault) {
            return Answer.failed(fault.explanation());
        }
    }

    @Override
    public Answer release(KubeObject hook) {
        try {
            kube.get(hook.ref())
                    .filter(found -> found.finalizers().contains(Keys.HOOK_FINALIZER))
                    .ifPresent(found -> kube.setFinalizers(
                            found,
                            found.finalizers().stream()
                                    .filter(name -> !name.equals(Keys.HOOK_FINALIZER))
                                    .toList()));
            return Answer.done("");
        } catch (FaultException fault) {
            return fault.fault() == Fault.NOT_FOUND ? Answer.done("") : Answer.failed(fault.explanation());
        }
    }
}
