package dev.slipway.delivery.sync;

import static dev.slipway.delivery.sync.TaskResult.ERROR;
import static dev.slipway.delivery.sync.TaskResult.FAILED;
import static dev.slipway.delivery.sync.TaskResult.PRUNED;
import static dev.slipway.delivery.sync.TaskResult.PRUNE_SKIPPED;
import static dev.slipway.delivery.sync.TaskResult.RUNNING;
import static dev.slipway.delivery.sync.TaskResult.SUCCEEDED;
import static dev.slipway.delivery.sync.TaskResult.SYNCED;
import static dev.slipway.delivery.sync.TaskResult.SYNC_FAILED;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.sync.SyncWriter.Answer;
import dev.slipway.delivery.sync.SyncWriter.Mode;
import dev.slipway.delivery.sync.SyncWriter.Verb;
import dev.slipway.delivery.sync.SyncWriter.Write;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Runs the tasks of one step: prunes, then deletes old hooks, then applies kind by kind. */
final class TaskRunner {

    /** What a run is for. */
    enum Run {
        /** A look at what would happen before anything does; only what fails leaves a result. */
        REHEARSAL,
        /** An operation that was asked to change nothing. */
        TRIAL,
        REAL
    }

    enum State {
        SUCCESSFUL,
        PENDING,
        FAILED
    }

    private final SyncWriter writer;
    private final SyncSettings settings;

    TaskRunner(SyncWriter writer, SyncSettings settings) {
        this.writer = writer;
        this.settings = settings;
    }

    State run(List<Task> tasks, Run run) {
        State state = prune(tasks.stream().filter(Task::isPrune).toList(), run);
        if (state != State.SUCCESSFUL) {
            return state;
        }
        List<Task> create = tasks.stream().filter(task -> !task.isPrune()).toList();
        state = run == Run.REAL ? clear(create) : State.SUCCESSFUL;
        if (state != State.SUCCESSFUL) {
            return state;
        }
        for (List<Task> group : byKind(create)) {
            state = worse(state, apply(group, run));
        }
        return state;
    }

    private static State worse(State one, State other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private State prune(List<Task> tasks, Run run) {
        List<Task> doomed = new ArrayList<>();
        for (Task task : tasks) {
            Optional<String> kept = settings.reasonToKeep(task.object());
            if (kept.isEmpty() && run == Run.REAL) {
                doomed.add(task);
            } else if (run != Run.REHEARSAL) {
                task.become(kept.isPresent() ? PRUNE_SKIPPED : PRUNED, SUCCEEDED, kept.orElse("pruned (dry run)"));
            }
        }
        return deleted(doomed);
    }

    private State deleted(List<Task> doomed) {
        List<Task> there = doomed.stream()
                .filter(task -> {
                    KubeObject live = task.live();
                    return live != null && !live.isDeleting();
                })
                .toList();
        List<Answer> answers = there.isEmpty()
                ? List.of()
                : writer.delete(there.stream().map(TaskRunner::live).toList(), settings.propagation());
        State state = State.SUCCESSFUL;
        for (Task task : doomed) {
            int index = there.indexOf(task);
            Answer answer = index < 0 ? Answer.done("") : answers.get(index);
            if (answer.ok()) {
                task.become(PRUNED, SUCCEEDED, "pruned");
            } else {
                task.become(SYNC_FAILED, FAILED, answer.message());
                state = State.FAILED;
            }
        }
        return state;
    }

    private static KubeObject live(Task task) {
        return Objects.requireNonNull(task.live(), "live");
    }

    /** A hook runs anew: the old one goes first, and is waited for. */
    private State clear(List<Task> tasks) {
        List<Task> old = tasks.stream()
                .filter(task -> task.isHook()
                        && task.live() != null
                        && task.isPending()
                        && HookPolicy.of(task.object()).contains(HookPolicy.BEFORE_CREATION))
                .toList();
        if (old.isEmpty()) {
            return State.SUCCESSFUL;
        }
        old.forEach(this::release);
        return delete(old) ? State.PENDING : State.FAILED;
    }

    private static List<List<Task>> byKind(List<Task> tasks) {
        List<List<Task>> groups = new ArrayList<>();
        for (Task task : tasks) {
            List<Task> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (last.isEmpty()
                    || !last.get(0).ref().gvk().kind().equals(task.ref().gvk().kind())) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(task);
        }
        return groups;
    }

    private State apply(List<Task> group, Run run) {
        List<Task> tried = group.stream()
                .filter(task -> run == Run.REAL || !task.isUntried())
                .toList();
        List<Answer> answers =
                writer.write(tried.stream().map(task -> write(task, run)).toList());
        State state = State.SUCCESSFUL;
        for (int i = 0; i < tried.size(); i++) {
            Answer answer = answers.get(i);
            if (answer.result() == Answer.Result.LATER) {
                tried.get(i).postpone(answer.message());
                state = state == State.FAILED ? state : State.PENDING;
            } else if (!answer.ok()) {
                tried.get(i).become(SYNC_FAILED, FAILED, answer.message());
                state = State.FAILED;
            } else if (run != Run.REHEARSAL) {
                tried.get(i).become(SYNCED, run == Run.TRIAL ? SUCCEEDED : RUNNING, answer.message());
            }
        }
        return state;
    }

    private Write write(Task task, Run run) {
        KubeObject target = task.object();
        Mode mode = run == Run.REAL ? Mode.WRITE : Mode.DRY_RUN;
        boolean serverSide = mode == Mode.WRITE && settings.appliesOnServer(target);
        return new Write(
                verb(task), target, task.live(), mode, settings.forces(target), settings.validates(target), serverSide);
    }

    /** Replacing a definition or a namespace might delete all that is in it. */
    private Verb verb(Task task) {
        if (!settings.replaces(task.object())) {
            return Verb.APPLY;
        }
        if (task.live() == null) {
            return Verb.CREATE;
        }
        String kind = task.ref().gvk().kind();
        return kind.equals("CustomResourceDefinition") || kind.equals("Namespace") ? Verb.UPDATE : Verb.REPLACE;
    }

    /** Take the finalizer off the hook, if it has it. */
    boolean release(Task task) {
        KubeObject live = task.live();
        if (live == null || !live.finalizers().contains(Keys.HOOK_FINALIZER)) {
            return true;
        }
        Answer answer = writer.release(live);
        if (!answer.ok()) {
            task.become("", ERROR, "failed to remove hook finalizer: " + answer.message());
        }
        return answer.ok();
    }

    /** Delete hooks; return whether all deletions were accepted. */
    boolean delete(List<Task> hooks) {
        List<Task> there = hooks.stream().filter(task -> task.live() != null).toList();
        if (there.isEmpty()) {
            return true;
        }
        List<Answer> answers =
                writer.delete(there.stream().map(TaskRunner::live).toList(), settings.propagation());
        boolean ok = true;
        for (int i = 0; i < there.size(); i++) {
            if (!answers.get(i).ok()) {
                there.get(i)
                        .become(
                                "",
                                ERROR,
                                "failed to delete resource: " + answers.get(i).message());
                ok = false;
            }
        }
        return ok;
    }
}
