package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ManagedNamespaceMetadata;
import dev.slipway.api.argocd.ResourceResult;
import dev.slipway.delivery.app.Syncer.Attempt;
import dev.slipway.delivery.app.Syncer.Job;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.source.Origin;
import dev.slipway.delivery.sync.SyncPhase;
import dev.slipway.delivery.sync.SyncTask;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Change;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.apply.ChangeSet;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.kube.Propagation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the objects of one step of a sync and says what became of each. */
final class Writer {

    private static final Gvk NAMESPACE = Gvk.of("v1", "Namespace");

    private final Kube kube;
    private final Applier applier;
    private final Comparer comparer;
    private final RecentWrites writes;
    private final Chronicle chronicle;
    private final Parallel parallel;

    Writer(Cluster cluster, Comparer comparer, Chronicle chronicle, Parallel parallel) {
        this.kube = cluster.kube();
        this.applier = cluster.applier();
        this.writes = cluster.writes();
        this.comparer = comparer;
        this.chronicle = chronicle;
        this.parallel = parallel;
    }

    /** Run the tasks: pruning first, then applying kind by kind, objects of one kind at the same time. */
    List<Attempt> step(List<SyncTask> tasks, Map<Ref, Item> items, Job job) {
        List<Attempt> attempts = new ArrayList<>(
                parallel.map(tasks.stream().filter(SyncTask::isPrune).toList(), task -> prune(task, job)));
        for (List<SyncTask> sameKind : byKind(tasks)) {
            attempts.addAll(parallel.map(sameKind, task -> apply(task, items, job)));
        }
        return attempts;
    }

    private static List<List<SyncTask>> byKind(List<SyncTask> tasks) {
        List<List<SyncTask>> groups = new ArrayList<>();
        String kind = "";
        for (SyncTask task : tasks) {
            if (!task.isPrune()) {
                String next = task.object().gvk().group() + "/" + task.object().kind();
                if (groups.isEmpty() || !next.equals(kind)) {
                    groups.add(new ArrayList<>());
                    kind = next;
                }
                groups.get(groups.size() - 1).add(task);
            }
        }
        return groups;
    }

    private Attempt apply(SyncTask task, Map<Ref, Item> items, Job job) {
        Item item = items.get(task.object().ref());
        Target target = item == null ? null : item.target();
        Origin origin = target == null ? null : target.origin();
        Ref ref = task.object().ref();
        if (item != null && target != null && !target.served()) {
            return new Attempt(
                    SyncReport.result(ref, "", SyncReport.located(item.note(), origin), task),
                    Attempt.Kind.WAITS,
                    Optional.empty());
        }
        if (item != null && item.inSync()) {
            return new Attempt(
                    SyncReport.result(ref, "Synced", "unchanged", task),
                    Attempt.Kind.DONE,
                    Optional.ofNullable(item.live()));
        }
        return applied(task, origin, applier.applyOne(task.object(), options(job)), job);
    }

    private ApplyOptions options(Job job) {
        ApplyOptions options =
                ApplyOptions.as(Keys.FIELD_MANAGER).causedBy(job.cause().correlation());
        return job.app().options().has("FailOnSharedResource=true")
                ? options.unless(live -> Tracking.owner(live)
                        .filter(owner -> !owner.equals(job.app().tracking().instance()))
                        .map(owner -> "is part of application " + owner + " already"))
                : options;
    }

    private Attempt applied(SyncTask task, @Nullable Origin origin, ChangeSet.Result result, Job job) {
        Ref ref = task.object().ref();
        if (result.problem() != null) {
            String message = SyncReport.located(result.problem().explanation(), origin);
            chronicle.refused(job, ref, message);
            return new Attempt(
                    SyncReport.result(ref, "SyncFailed", message, task), Attempt.Kind.FAILED, Optional.empty());
        }
        Optional<KubeObject> after = Optional.ofNullable(result.after());
        String what = word(result.change());
        after.ifPresent(object -> comparer.applied(job.app(), task.object(), object));
        if (result.isChange()) {
            after.ifPresent(writes::note);
            chronicle.applied(job, after.orElse(task.object()), what);
        }
        return new Attempt(SyncReport.result(ref, "Synced", what, task), Attempt.Kind.DONE, after);
    }

    private static String word(Change change) {
        return change.fold(
                () -> "created", drift -> "configured", why -> "replaced", () -> "deleted", () -> "unchanged");
    }

    private Attempt prune(SyncTask task, Job job) {
        KubeObject live = task.object();
        Ref ref = live.ref();
        try {
            Optional<KubeObject> now = kube.get(ref).filter(job.app().tracking()::owns);
            now.filter(found -> !found.isDeleting())
                    .ifPresent(found -> kube.delete(ref, found.uid(), propagation(job)));
            chronicle.pruned(job, live);
            Optional<KubeObject> after = now.flatMap(found -> kube.get(ref));
            if (after.isEmpty()) {
                writes.noteGone(live);
            }
            return new Attempt(SyncReport.result(ref, "Pruned", "pruned", task), Attempt.Kind.DONE, after);
        } catch (FaultException fault) {
            return new Attempt(
                    SyncReport.result(ref, "SyncFailed", fault.explanation(), task),
                    Attempt.Kind.FAILED,
                    Optional.empty());
        }
    }

    private static Propagation propagation(Job job) {
        return switch (job.app().options().value("PrunePropagationPolicy").orElse("foreground")) {
            case "background" -> Propagation.BACKGROUND;
            case "orphan" -> Propagation.ORPHAN;
            default -> Propagation.FOREGROUND;
        };
    }

    static List<ResourceResult> kept(Pruning pruning) {
        List<ResourceResult> results = new ArrayList<>();
        pruning.kept().forEach((ref, why) -> {
            SyncTask none = new SyncTask(SyncPhase.SYNC, 0, KubeObject.of(ref), SyncTask.Action.PRUNE, "");
            results.add(SyncReport.result(ref, "PruneSkipped", why, none));
        });
        return results;
    }

    /** Make the destination namespace when the spec asks for it, with the labels and annotations that it names. */
    List<ResourceResult> namespace(Job job) {
        App app = job.app();
        Ref ref = new Ref(NAMESPACE, "", app.namespace());
        boolean inGit =
                job.comparison().desired().stream().anyMatch(item -> item.ref().equals(ref));
        if (inGit || app.namespace().isEmpty() || !app.options().has("CreateNamespace=true")) {
            return List.of();
        }
        ManagedNamespaceMetadata metadata =
                app.spec().syncPolicy() == null ? null : app.spec().syncPolicy().managedNamespaceMetadata();
        if (metadata == null && kube.get(ref).isPresent()) {
            return List.of();
        }
        KubeObject namespace = KubeObject.of(ref);
        if (metadata != null && metadata.labels() != null) {
            namespace = namespace.with(metadata.labels(), "metadata", "labels");
        }
        if (metadata != null && metadata.annotations() != null) {
            namespace = namespace.with(metadata.annotations(), "metadata", "annotations");
        }
        SyncTask task = new SyncTask(SyncPhase.PRE_SYNC, 0, namespace, SyncTask.Action.APPLY, "");
        Attempt attempt = applied(task, null, applier.applyOne(namespace, options(job)), job);
        return attempt.result().message() != null && attempt.result().message().equals("unchanged")
                ? List.of()
                : List.of(attempt.result());
    }
}
