package dev.slipway.scaffolder.task;

import dev.slipway.kernel.external.StepBody;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.rendering.RenderOptions;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A run of a task as a long step: each call does one action and writes down how far it has come. A call that is repeated
 * after a crash does its action once more. What the last action left half-done is taken back when the task fails or is
 * cancelled. Only the task's id and the name of its step leave this process.
 */
public final class TaskBody implements StepBody {

    private final TaskStore store;
    private final Scaffolder scaffolder;
    private final Actions actions;
    private final RenderOptions rendering;
    private final Clock clock;

    public TaskBody(TaskStore store, Scaffolder scaffolder, Actions actions, RenderOptions rendering, Clock clock) {
        this.store = store;
        this.scaffolder = scaffolder;
        this.actions = actions;
        this.rendering = rendering;
        this.clock = clock;
    }

    @Override
    public StepProgress begin(StepInput input) {
        Task task = store.get(input.uid());
        if (task.state().equals(TaskState.start()) && task.status() == TaskStatus.OPEN) {
            int steps = task.spec().steps().size();
            store.add(task.id(), "log", Map.of("message", "Starting up task with " + steps + " steps"));
        }
        return poll(input);
    }

    @Override
    public StepProgress poll(StepInput input) {
        Task task = store.get(input.uid());
        if (task.status().isFinal()) {
            return task.status() == TaskStatus.COMPLETED
                    ? StepProgress.done()
                    : StepProgress.failed(
                            Fault.INVALID, "the task is " + task.status().word());
        }
        try {
            return advance(task);
        } catch (FaultException e) {
            return end(task, TaskStatus.FAILED, e.explanation());
        }
    }

    private StepProgress advance(Task task) {
        var run =
                new TaskRun(task.id(), task.spec(), setting(task), (message, metadata) -> log(task, message, metadata));
        TaskState state = task.state();
        if (task.cancelling()) {
            undo(run, task, state);
            return end(task, TaskStatus.CANCELLED, "the task was cancelled");
        }
        if (run.isOver(state)) {
            return state.hasFailed() ? end(task, TaskStatus.FAILED, state.error()) : complete(task, run);
        }
        TaskState begun = state.at(state.current().begun(clock.millis()));
        // By this a crash in the middle of the action is known, so that what it left is found and taken back.
        store.update(task.id(), kept -> kept.with(begun, clock.millis()));
        Advance advance = run.advance(state);
        if (advance.state().hasFailed() && !state.hasFailed()) {
            undo(run, task, begun);
        }
        Task kept = store.update(task.id(), now -> now.with(advance.state(), clock.millis()));
        if (kept.cancelling()) {
            // Whoever cancels while something is being published does not want it.
            undo(run, task, begun);
            return end(task, TaskStatus.CANCELLED, "the task was cancelled");
        }
        String what = advance.waitingFor().isEmpty() ? "the next step" : advance.waitingFor();
        return StepProgress.waiting(what, advance.after());
    }

    private void undo(TaskRun run, Task task, TaskState state) {
        try {
            run.undo(state);
        } catch (FaultException e) {
            log(task, "What was half-published could not be taken back: " + e.explanation(), Map.of());
        }
    }

    private StepProgress complete(Task task, TaskRun run) {
        Map<String, Object> output = run.output(task.state());
        store.update(task.id(), kept -> kept.ended(TaskStatus.COMPLETED, output, clock.millis()));
        store.add(task.id(), "completion", Map.of("message", "Run completed with status: completed", "output", output));
        store.clean(task.id());
        scaffolder.forget(task.id());
        return StepProgress.done();
    }

    private StepProgress end(Task task, TaskStatus status, String message) {
        String masked = scaffolder.secrets(task.id()).masked(message);
        store.update(task.id(), kept -> kept.ended(status, Map.of(), clock.millis()));
        var body = new LinkedHashMap<String, Object>();
        body.put("message", "Run completed with status: " + status.word());
        body.put("error", Map.of("name", "Error", "message", masked));
        store.add(task.id(), "completion", body);
        store.clean(task.id());
        return StepProgress.failed(Fault.INVALID, "the task is " + status.word() + "; its own log says why");
    }

    private TaskSetting setting(Task task) {
        return new TaskSetting(
                actions,
                rendering,
                store.workspace(task.id()),
                store.scratch(task.id()),
                scaffolder.secrets(task.id()),
                clock,
                false);
    }

    private void log(Task task, String message, Map<String, String> metadata) {
        var body = new LinkedHashMap<String, Object>(metadata);
        body.put("message", scaffolder.secrets(task.id()).masked(message));
        store.add(task.id(), "log", body);
    }
}
