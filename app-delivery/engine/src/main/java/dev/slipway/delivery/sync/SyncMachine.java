package dev.slipway.delivery.sync;

import static dev.slipway.delivery.sync.TaskResult.ERROR;
import static dev.slipway.delivery.sync.TaskResult.FAILED;
import static dev.slipway.delivery.sync.TaskResult.RUNNING;
import static dev.slipway.delivery.sync.TaskResult.SUCCEEDED;
import static dev.slipway.delivery.sync.TaskResult.SYNC_FAILED;

import dev.slipway.delivery.health.Health;
import dev.slipway.delivery.health.HealthCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes an operation one pass further: looks at what the passes before started, waits or decides what is next, writes it
 * and says where the operation is. It never blocks, and remembers nothing but the results that it returns. Steps, their
 * order and all messages are those of Argo CD's sync engine.
 */
public final class SyncMachine {

    private final SyncRequest request;
    private final SyncWorld world;
    private final TaskRunner runner;
    private final Tasks making;
    private final List<TaskResult> before;
    private final List<Task> tasks;

    private SyncMachine(SyncRequest request, List<TaskResult> before, SyncWorld world, SyncWriter writer) {
        this.request = request;
        this.before = before;
        this.world = world;
        this.runner = new TaskRunner(writer, request.settings());
        this.making = new Tasks(request, world, before);
        this.tasks = making.all();
    }

    /** Go on with the operation; {@code before} are the results of the pass before, none for the first. */
    public static SyncOutcome run(SyncRequest request, List<TaskResult> before, SyncWorld world, SyncWriter writer) {
        return new SyncMachine(request, before, world, writer).run();
    }

    /** End the operation now: hooks that still run are deleted, whatever their policy. */
    public static SyncOutcome terminate(
            SyncRequest request, List<TaskResult> before, SyncWorld world, SyncWriter writer) {
        return new SyncMachine(request, before, world, writer).terminate();
    }

    private SyncOutcome run() {
        if (!making.problems().isEmpty()) {
            return outcome(
                    FAILED, "one or more synchronization tasks are not valid: " + String.join("; ", making.problems()));
        }
        look();
        Optional<SyncOutcome> stopped = before.isEmpty() ? begin() : Optional.empty();
        return stopped.or(() -> wait(multiStep())).orElseGet(this::proceed);
    }

    /** Try everything before anything is done, so that an operation that cannot succeed changes nothing. */
    private Optional<SyncOutcome> begin() {
        Optional<SyncOutcome> confirmation = confirmation(tasks);
        if (confirmation.isPresent()) {
            return confirmation;
        }
        List<Task> first = tasks.stream().filter(making::isNamespace).toList();
        if (runner.run(first, request.settings().flags().trial() ? TaskRunner.Run.TRIAL : TaskRunner.Run.REAL)
                == TaskRunner.State.FAILED) {
            return Optional.of(failed(first, "the namespace failed to apply"));
        }
        if (request.settings().flags().isolated() && !multiStep()) {
            return Optional.empty();
        }
        List<Task> rest =
                tasks.stream().filter(task -> !making.isNamespace(task)).toList();
        return runner.run(rest, TaskRunner.Run.REHEARSAL) == TaskRunner.State.FAILED
                ? Optional.of(outcome(FAILED, "one or more objects failed to apply (dry run)"))
                : Optional.empty();
    }

    private Optional<SyncOutcome> confirmation(List<Task> step) {
        List<Task> waiting = step.stream()
                .filter(task -> task.isPrune()
                        && task.live() != null
                        && request.settings().awaitsConfirmation(task.object()))
                .toList();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(outcome(RUNNING, Waiting.forConfirmation(waiting)));
    }

    /** See how what runs is doing. */
    private void look() {
        for (Task task : tasks) {
            var live = task.live();
            if (task.isRunning() && live != null) {
                Optional<Health> health = world.health(live);
                if (task.isHook()) {
                    task.become(
                            "", hookPhase(health), health.map(Health::message).orElse(""));
                } else {
                    settle(task, health);
                }
            }
        }
    }

    private static String hookPhase(Optional<Health> health) {
        return health.map(found -> switch (found.code()) {
                    case HEALTHY -> SUCCEEDED;
                    case PROGRESSING, SUSPENDED, MISSING -> RUNNING;
                    case DEGRADED, UNKNOWN -> FAILED;
                })
                .orElse(SUCCEEDED);
    }

    private static void settle(Task task, Optional<Health> health) {
        String message = health.map(Health::message).orElse("");
        HealthCode code = health.map(Health::code).orElse(HealthCode.HEALTHY);
        if (code == HealthCode.HEALTHY) {
            task.become("", SUCCEEDED, message);
        } else if (code == HealthCode.DEGRADED) {
            task.become("", FAILED, message);
        }
    }

    private Optional<SyncOutcome> wait(boolean multiStep) {
        List<Task> running = select(task -> (multiStep || task.isHook()) && task.isRunning());
        if (!running.isEmpty()) {
            SyncOutcome waiting = waiting(running);
            if (!before.isEmpty()) {
                running.stream().filter(task -> task.live() == null).forEach(SyncMachine::lost);
            }
            return Optional.of(outcome(waiting.phase(), waiting.message()));
        }
        List<Task> deleted = select(task -> {
            var live = task.live();
            return task.isPruned() && live != null && live.isDeleting();
        });
        return deleted.isEmpty() ? Optional.empty() : Optional.of(outcome(RUNNING, Waiting.forDeletion(deleted)));
    }

    private static void lost(Task task) {
        task.become(SYNC_FAILED, ERROR, "Resource " + task.title() + " is missing, it might have been deleted");
    }

    private SyncOutcome proceed() {
        select(task -> task.isHook() && task.isCompleted()).forEach(runner::release);
        List<Task> onFailure = select(task -> task.syncPhase() == SyncPhase.SYNC_FAIL);
        List<Task> regular = select(task -> task.syncPhase() != SyncPhase.SYNC_FAIL);
        boolean goesOn = request.settings().flags().isolated() && !multiStep();
        boolean unsuccessful = regular.stream().anyMatch(SyncMachine::isUnsuccessful);
        if (unsuccessful && !(goesOn && regular.stream().anyMatch(Task::isPending))) {
            runner.delete(finished(HookPolicy.FAILED));
            return failed(regular, "one or more synchronization tasks completed unsuccessfully", onFailure);
        }
        List<Task> pending = regular.stream().filter(Task::isPending).toList();
        if (pending.isEmpty()) {
            runner.delete(finished(HookPolicy.SUCCEEDED));
            return outcome(SUCCEEDED, "successfully synced (no more tasks)");
        }
        return next(pending, onFailure);
    }

    private SyncOutcome next(List<Task> pending, List<Task> onFailure) {
        Task first = pending.get(0);
        List<Task> step = pending.stream().filter(first::sameStep).toList();
        Optional<SyncOutcome> confirmation = confirmation(step);
        if (confirmation.isPresent()) {
            return confirmation.get();
        }
        List<Task> finishedBefore = finished(HookPolicy.SUCCEEDED);
        List<Task> failedBefore = finished(HookPolicy.FAILED);
        TaskRunner.Run how = request.settings().flags().trial() ? TaskRunner.Run.TRIAL : TaskRunner.Run.REAL;
        switch (runner.run(step, how)) {
            case FAILED -> {
                runner.delete(failedBefore);
                return failed(step, "one or more objects failed to apply", onFailure);
            }
            case PENDING -> {
                List<Task> postponed = select(task -> !task.postponed().isEmpty());
                if (!postponed.isEmpty()) {
                    return outcome(RUNNING, Waiting.forLater(postponed));
                }
                return outcome(
                        RUNNING,
                        Waiting.forDeletion(step.stream()
                                .filter(task -> task.isHook() && task.live() != null)
                                .toList()));
            }
            case SUCCESSFUL -> {
                boolean last = pending.stream().noneMatch(task -> !first.sameStep(task) || task.isHook());
                if (last && select(SyncMachine::isUnsuccessful).stream().anyMatch(Task::isRefused)) {
                    return failed(select(Task::isRefused), "one or more objects failed to apply", onFailure);
                }
                if (last) {
                    runner.delete(finishedBefore);
                    return outcome(SUCCEEDED, "successfully synced (all tasks run)");
                }
                return waiting(step);
            }
        }
        throw new IllegalStateException("a run is one of three");
    }

    private static boolean isUnsuccessful(Task task) {
        return task.isCompleted() && !task.isSuccessful();
    }

    private List<Task> finished(HookPolicy policy) {
        return select(task -> task.isHook()
                && task.live() != null
                && task.isCompleted()
                && HookPolicy.of(task.object()).contains(policy));
    }

    private SyncOutcome failed(List<Task> of, String message) {
        List<String> reasons =
                of.stream().filter(Task::isRefused).map(Task::message).toList();
        return outcome(FAILED, reasons.isEmpty() ? message : message + ", reason: " + String.join(",", reasons));
    }

    /** Run what is there for failures; the operation has failed when that has come to an end. */
    private SyncOutcome failed(List<Task> of, String message, List<Task> onFailure) {
        SyncOutcome verdict = failed(of, message);
        if (onFailure.isEmpty() || onFailure.stream().allMatch(Task::isCompleted)) {
            return verdict;
        }
        List<Task> pending = onFailure.stream().filter(Task::isPending).toList();
        if (runner.run(pending, TaskRunner.Run.REAL) == TaskRunner.State.FAILED) {
            String second =
                    failed(onFailure, "one or more SyncFail hooks failed").message();
            return outcome(FAILED, verdict.message() + "\n" + second);
        }
        return waiting(onFailure);
    }

    private SyncOutcome terminate() {
        boolean clean = true;
        for (Task task : tasks) {
            var live = task.live();
            if (task.isHook() && live != null && !task.isPending()) {
                clean &= runner.release(task);
                if (task.isRunning()) {
                    clean &= stop(task, world.health(live));
                }
            }
        }
        return clean ? outcome(FAILED, "Operation terminated") : outcome(ERROR, "Operation termination had errors");
    }

    private boolean stop(Task task, Optional<Health> health) {
        String phase = hookPhase(health);
        if (!phase.equals(RUNNING)) {
            task.become("", phase, health.map(Health::message).orElse(""));
            return true;
        }
        if (!runner.delete(List.of(task))) {
            return false;
        }
        task.become("", FAILED, "Terminated");
        return true;
    }

    /** Whether an operation has more than one step decides whether it waits for health. */
    private boolean multiStep() {
        return !tasks.isEmpty() && !tasks.get(0).sameStep(tasks.get(tasks.size() - 1));
    }

    private SyncOutcome waiting(List<Task> running) {
        return outcome(RUNNING, Waiting.forTasks(running));
    }

    private List<Task> select(Predicate<Task> predicate) {
        return tasks.stream().filter(predicate).collect(Collectors.toList());
    }

    /** Results of objects that are no task of this pass any more are kept as they were. */
    private SyncOutcome outcome(String phase, String message) {
        Map<TaskResult.Key, TaskResult> results = new LinkedHashMap<>();
        before.forEach(result -> results.put(result.key(), result));
        tasks.stream().filter(Task::hasResult).map(Task::result).forEach(result -> results.put(result.key(), result));
        return new SyncOutcome(phase, message, new ArrayList<>(results.values()));
    }
}
