package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ResourceResult;
import dev.slipway.delivery.app.SyncReport.Phase;
import dev.slipway.delivery.health.Health;
import dev.slipway.delivery.health.HealthChecks;
import dev.slipway.delivery.health.HealthCode;
import dev.slipway.delivery.sync.Hooks;
import dev.slipway.delivery.sync.SyncOrder;
import dev.slipway.delivery.sync.SyncTask;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs a sync as far as it goes now: step by step in the order of phases and waves. It remembers nothing; the next go
 * starts from what there is, finds the first steps done and goes on where this one stopped. A step waits until the one
 * before it is healthy. An object that is refused does not keep the others of its step from being applied.
 */
final class Syncer {

    private final Writer writer;

    Syncer(Writer writer) {
        this.writer = writer;
    }

    /**
     * What is to be synced.
     *
     * @param startedAt when the operation began, in seconds since 1970
     */
    record Job(App app, Cause cause, Comparison comparison, Pruning pruning, long startedAt) {

        Map<Ref, Item> desired() {
            Map<Ref, Item> items = new HashMap<>();
            comparison.desired().forEach(item -> items.put(item.ref(), item));
            return items;
        }
    }

    SyncReport run(Job job) {
        Optional<String> hook = job.comparison().desired().stream()
                .filter(item -> runsAsHook(item))
                .map(item -> item.ref() + " is a hook")
                .findFirst();
        if (hook.isPresent()) {
            return new SyncReport(
                    Phase.ERROR, hook.get() + ": hooks are not run yet, so nothing is applied", List.of());
        }
        List<ResourceResult> results = new ArrayList<>(writer.namespace(job));
        Map<Ref, Item> items = job.desired();
        List<List<SyncTask>> steps = steps(job);
        for (int i = 0; i < steps.size(); i++) {
            List<Attempt> attempts = writer.step(steps.get(i), items, job);
            attempts.forEach(attempt -> results.add(attempt.result()));
            Optional<SyncReport> stop = verdict(attempts, i == steps.size() - 1, results);
            if (stop.isPresent()) {
                return stop.get();
            }
        }
        results.addAll(Writer.kept(job.pruning()));
        return new SyncReport(Phase.SUCCEEDED, "successfully synced (all tasks run)", results);
    }

    private static boolean runsAsHook(Item item) {
        return !Hooks.phases(Objects.requireNonNull(item.target(), "target").object())
                .isEmpty();
    }

    private static List<List<SyncTask>> steps(Job job) {
        List<KubeObject> targets = job.comparison().desired().stream()
                .map(item -> Objects.requireNonNull(item.target(), "target").object())
                .toList();
        List<SyncTask> tasks = SyncOrder.tasks(new SyncOrder.Request(
                targets,
                job.pruning().doomed(),
                job.app().namespace(),
                job.app().options(),
                new SyncOrder.Stamp(job.cause().revision(), job.startedAt())));
        List<List<SyncTask>> steps = new ArrayList<>();
        for (SyncTask task : tasks) {
            if (steps.isEmpty() || !steps.get(steps.size() - 1).get(0).sameStep(task)) {
                steps.add(new ArrayList<>());
            }
            steps.get(steps.size() - 1).add(task);
        }
        return steps;
    }

    /** What one object came to; {@code after} is the object as it is now, if it is there. */
    record Attempt(ResourceResult result, Kind kind, Optional<KubeObject> after) {

        enum Kind {
            DONE,
            WAITS,
            FAILED
        }
    }

    private static Optional<SyncReport> verdict(List<Attempt> attempts, boolean last, List<ResourceResult> results) {
        List<Attempt> failed = of(attempts, Attempt.Kind.FAILED);
        List<Attempt> waiting = of(attempts, Attempt.Kind.WAITS);
        if (!waiting.isEmpty()) {
            return Optional.of(new SyncReport(Phase.RUNNING, "waiting for " + named(waiting), results));
        }
        if (!failed.isEmpty()) {
            ResourceResult first = failed.get(0).result();
            return Optional.of(new SyncReport(
                    Phase.FAILED,
                    "one or more objects failed to apply, reason: " + first.kind() + " " + first.name() + ": "
                            + first.message(),
                    results));
        }
        return last ? Optional.empty() : gate(attempts, results);
    }

    private static Optional<SyncReport> gate(List<Attempt> attempts, List<ResourceResult> results) {
        List<Attempt> pending = new ArrayList<>();
        for (Attempt attempt : attempts) {
            HealthCode health =
                    attempt.after().flatMap(HealthChecks::of).map(Health::code).orElse(HealthCode.HEALTHY);
            if (health == HealthCode.DEGRADED) {
                ResourceResult result = attempt.result();
                return Optional.of(new SyncReport(
                        Phase.FAILED,
                        "one or more synchronization tasks completed unsuccessfully, reason: " + result.kind() + " "
                                + result.name() + " is degraded",
                        results));
            }
            if (health != HealthCode.HEALTHY) {
                pending.add(attempt);
            }
        }
        return pending.isEmpty()
                ? Optional.empty()
                : Optional.of(new SyncReport(Phase.RUNNING, "waiting for healthy state of " + named(pending), results));
    }

    private static List<Attempt> of(List<Attempt> attempts, Attempt.Kind kind) {
        return attempts.stream().filter(attempt -> attempt.kind() == kind).toList();
    }

    private static String named(List<Attempt> attempts) {
        ResourceResult first = attempts.get(0).result();
        String name = first.group() + "/" + first.kind() + "/" + first.name();
        return attempts.size() == 1 ? name : name + " and " + (attempts.size() - 1) + " more resources";
    }
}
