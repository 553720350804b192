package dev.slipway.delivery.sync;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.sync.SyncTask.Action;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Orders a sync: phase, wave, kind, name. Pruning runs through its waves backwards, a Namespace comes before the first
 * object that lives in it and a custom resource definition before the first of its objects, whatever their waves say.
 * After Argo CD's sync engine.
 */
public final class SyncOrder {

    private static final Comparator<SyncTask> ORDER = Comparator.comparing(SyncTask::phase)
            .thenComparing(SyncTask::wave)
            .thenComparing(task -> KindOrder.rank(task.object().kind()))
            .thenComparing(task -> task.object().name());

    private SyncOrder() {}

    /**
     * What is synced.
     *
     * @param targets desired objects, hooks among them
     * @param doomed live objects that are no longer desired
     * @param namespace where objects without a namespace live
     * @param stamp tells apart the names of hooks that have only a prefix for a name
     */
    public record Request(
            List<KubeObject> targets, List<KubeObject> doomed, String namespace, SyncOptions options, Stamp stamp) {}

    /** The revision and start of an operation, the latter in seconds since 1970. */
    public record Stamp(String revision, long startedAt) {}

    /** Return the steps of the sync in order. */
    public static List<SyncTask> tasks(Request request) {
        List<SyncTask> tasks = new ArrayList<>();
        request.targets().forEach(target -> addTarget(target, request, tasks));
        request.doomed().stream()
                .filter(live -> !Hooks.isHook(live))
                .map(live -> new SyncTask(SyncPhase.SYNC, wave(live), live, Action.PRUNE, namespace(live, request)))
                .forEach(tasks::add);
        List<SyncTask> ordered = new ArrayList<>(pruneLast(reversedPruning(tasks), request.options()));
        ordered.sort(ORDER);
        moveForward(ordered, SyncOrder::isNamespace, SyncOrder::livesIn);
        moveForward(ordered, SyncOrder::isDefinition, SyncOrder::isOfKind);
        return ordered;
    }

    private static void addTarget(KubeObject target, Request request, List<SyncTask> tasks) {
        if (!Hooks.isHook(target)) {
            tasks.add(new SyncTask(SyncPhase.SYNC, wave(target), target, Action.APPLY, namespace(target, request)));
            return;
        }
        for (SyncPhase phase : Hooks.phases(target)) {
            KubeObject named = target.name().isEmpty() ? named(target, phase, request.stamp()) : target;
            tasks.add(new SyncTask(phase, wave(target), named, Action.HOOK, namespace(target, request)));
        }
    }

    private static KubeObject named(KubeObject hook, SyncPhase phase, Stamp stamp) {
        String revision =
                stamp.revision().substring(0, Math.min(7, stamp.revision().length()));
        String prefix = hook.text("metadata", "generateName").orElse("");
        return hook.with(prefix + revision + "-" + phase.lowerCase() + "-" + stamp.startedAt(), "metadata", "name");
    }

    private static String namespace(KubeObject object, Request request) {
        return object.namespace().isEmpty() ? request.namespace() : object.namespace();
    }

    /** Return the wave of an object; a text that is no whole number counts as absent. */
    public static int wave(KubeObject object) {
        return number(object, Keys.SYNC_WAVE)
                .or(() -> number(object, Keys.HELM_HOOK_WEIGHT))
                .orElse(0);
    }

    private static Optional<Integer> number(KubeObject object, String annotation) {
        try {
            return object.annotation(annotation).map(Integer::valueOf);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** What was created last goes first: the waves that prune something are exchanged from both ends. */
    private static List<SyncTask> reversedPruning(List<SyncTask> tasks) {
        List<Integer> waves = new ArrayList<>(new TreeSet<>(
                tasks.stream().filter(SyncTask::isPrune).map(SyncTask::wave).toList()));
        return tasks.stream()
                .map(task ->
                        task.isPrune() ? task.inWave(waves.get(waves.size() - 1 - waves.indexOf(task.wave()))) : task)
                .toList();
    }

    private static List<SyncTask> pruneLast(List<SyncTask> tasks, SyncOptions options) {
        int last = tasks.stream()
                .filter(task -> task.phase() == SyncPhase.SYNC)
                .mapToInt(SyncTask::wave)
                .max()
                .orElse(0);
        return tasks.stream()
                .map(task -> task.isPrune() && options.isOn(task.object(), "PruneLast") ? task.inWave(last + 1) : task)
                .toList();
    }

    private static void moveForward(
            List<SyncTask> tasks, Predicate<SyncTask> isNeeded, BiPredicate<SyncTask, SyncTask> needs) {
        for (int i = 0; i < tasks.size(); i++) {
            SyncTask needed = tasks.get(i);
            if (isNeeded.test(needed)) {
                for (int j = 0; j < i; j++) {
                    SyncTask user = tasks.get(j);
                    if (needs.test(user, needed)) {
                        tasks.remove(i);
                        tasks.add(j, needed.in(user.phase(), user.wave()));
                        break;
                    }
                }
            }
        }
    }

    private static boolean isNamespace(SyncTask task) {
        return !task.isPrune() && is(task.object(), "", "Namespace");
    }

    private static boolean livesIn(SyncTask user, SyncTask namespace) {
        return !user.isPrune() && user.livesIn().equals(namespace.object().name());
    }

    private static boolean isDefinition(SyncTask task) {
        return !task.isPrune() && is(task.object(), "apiextensions.k8s.io", "CustomResourceDefinition");
    }

    private static boolean isOfKind(SyncTask user, SyncTask definition) {
        KubeObject crd = definition.object();
        return crd.text("spec", "group").orElse("").equals(user.object().gvk().group())
                && crd.text("spec", "names", "kind")
                        .orElse("")
                        .equals(user.object().kind());
    }

    private static boolean is(KubeObject object, String group, String kind) {
        return object.gvk().group().equals(group) && object.kind().equals(kind);
    }
}
