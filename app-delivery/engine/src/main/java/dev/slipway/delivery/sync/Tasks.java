package dev.slipway.delivery.sync;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.sync.SyncTask.Action;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the tasks of a pass from what is wanted, what is live and what the passes before came to. */
final class Tasks {

    private static final Gvk NAMESPACE = Gvk.of("v1", "Namespace");

    private final SyncRequest request;
    private final SyncWorld world;
    private final Map<TaskResult.Key, TaskResult> before = new HashMap<>();
    private final Set<String> problems = new TreeSet<>();
    private boolean oneStep = true;

    Tasks(SyncRequest request, SyncWorld world, List<TaskResult> results) {
        this.request = request;
        this.world = world;
        results.forEach(result -> before.put(result.key(), result));
    }

    /** Return the tasks in order; the namespace, if it has to be made, is the first. */
    List<Task> all() {
        List<KubeObject> targets = new ArrayList<>();
        List<KubeObject> doomed = new ArrayList<>();
        Map<Ref, KubeObject> live = new HashMap<>();
        for (SyncRequest.Resource resource : request.resources()) {
            if (resource.modified() || !request.settings().onlyOutOfSync()) {
                add(resource, targets, doomed, live);
            }
        }
        if (!request.settings().flags().skipHooks()) {
            request.hooks().stream().map(Tasks::finalized).forEach(targets::add);
        }
        List<Task> tasks = new ArrayList<>();
        for (SyncTask step : SyncOrder.tasks(new SyncOrder.Request(
                targets, doomed, request.namespace(), request.settings().options(), request.stamp()))) {
            tasks.add(task(step, live));
        }
        namespace(targets).ifPresent(task -> tasks.add(0, task));
        check(tasks);
        return tasks;
    }

    private static void add(
            SyncRequest.Resource resource,
            List<KubeObject> targets,
            List<KubeObject> doomed,
            Map<Ref, KubeObject> live) {
        KubeObject target = resource.target();
        KubeObject there = resource.live();
        if (target != null) {
            targets.add(target);
            if (there != null) {
                live.put(target.ref(), there);
            }
        } else if (there != null) {
            doomed.add(there);
        }
    }

    /** A hook that somebody deletes stays until its end was seen. */
    private static KubeObject finalized(KubeObject hook) {
        if (hook.finalizers().contains(Keys.HOOK_FINALIZER)) {
            return hook;
        }
        List<String> finalizers = Stream.concat(hook.finalizers().stream(), Stream.of(Keys.HOOK_FINALIZER))
                .toList();
        return hook.with(finalizers, "metadata", "finalizers");
    }

    private Task task(SyncTask step, Map<Ref, KubeObject> live) {
        Ref ref = step.object().ref();
        KubeObject there = step.isPrune() ? world.live(ref).orElse(null) : live.get(ref);
        if (there == null) {
            there = world.live(ref).orElse(null);
        }
        return new Task(step, there, before.get(TaskResult.key(ref, step.phase())));
    }

    private Optional<Task> namespace(List<KubeObject> targets) {
        KubeObject namespace = request.settings().namespace();
        if (namespace == null) {
            return Optional.empty();
        }
        Ref ref = namespace.ref();
        boolean inGit = targets.stream()
                .anyMatch(target ->
                        target.gvk().equals(NAMESPACE) && target.name().equals(ref.name()));
        @Nullable TaskResult known = before.get(TaskResult.key(ref, SyncPhase.PRE_SYNC));
        @Nullable KubeObject live = world.live(ref).orElse(null);
        boolean isThere = live != null && (known != null || !isManaged(namespace));
        if (inGit || isThere) {
            return Optional.empty();
        }
        return Optional.of(new Task(new SyncTask(SyncPhase.PRE_SYNC, 0, namespace, Action.APPLY, ""), live, known));
    }

    private static boolean isManaged(KubeObject namespace) {
        return !namespace.labels().isEmpty()
                || namespace.annotations().keySet().stream().anyMatch(key -> !key.equals(Keys.TRACKING_ID));
    }

    boolean isNamespace(Task task) {
        KubeObject namespace = request.settings().namespace();
        return namespace != null && task.object() == namespace;
    }

    private void check(List<Task> tasks) {
        oneStep = tasks.isEmpty() || tasks.get(0).sameStep(tasks.get(tasks.size() - 1));
        Set<String> announced = announced(tasks);
        for (Task task : tasks) {
            KubeObject object = task.object();
            boolean announcedHere = announced.contains(object.gvk().group() + "/" + object.kind());
            if (object.name().isEmpty()) {
                refuse(task, "resource name may not be empty");
            } else if (!world.serves(object.gvk())) {
                if (announcedHere
                        || world.comes(object.gvk())
                        || request.settings().skipsDryRunOf(object)) {
                    task.leaveUntried();
                } else {
                    refuse(
                            task,
                            "The Kubernetes API could not find " + object.gvk().group() + "/" + object.kind()
                                    + " for requested resource " + task.step.livesIn() + "/" + object.name()
                                    + ". Make sure the \"" + object.kind()
                                    + "\" CRD is installed on the destination cluster.");
                }
            } else {
                world.refusal(object).ifPresent(why -> refuse(task, why));
            }
        }
    }

    private void refuse(Task task, String why) {
        if (!isAlone()) {
            task.become(TaskResult.SYNC_FAILED, "", why);
            problems.add(why);
        } else if (task.isPending()) {
            task.become(TaskResult.SYNC_FAILED, TaskResult.FAILED, why);
        }
    }

    /** Whether a refused object keeps only itself from being applied. */
    private boolean isAlone() {
        return request.settings().flags().isolated() && oneStep;
    }

    private static Set<String> announced(List<Task> tasks) {
        Set<String> kinds = new HashSet<>();
        for (Task task : tasks) {
            KubeObject object = task.object();
            if (!task.isPrune() && object.kind().equals("CustomResourceDefinition")) {
                kinds.add(object.text("spec", "group").orElse("") + "/"
                        + object.text("spec", "names", "kind").orElse(""));
            }
        }
        return kinds;
    }

    /** Return why the sync cannot begin, sorted. */
    Set<String> problems() {
        return problems;
    }
}
