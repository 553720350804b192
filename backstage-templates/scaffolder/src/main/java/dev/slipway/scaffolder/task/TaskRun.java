package dev.slipway.scaffolder.task;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.scaffolder.action.Action;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.action.ActionResult;
import dev.slipway.scaffolder.rendering.Renderer;
import dev.slipway.scaffolder.template.Schemas;
import dev.slipway.scaffolder.template.Step;
import dev.slipway.scaffolder.template.Template;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a task's steps by the rules of Backstage's workflow runner 4.1.0: {@code if} is judged by the truth of its typed
 * value; secrets are seen by steps' inputs only; after a failure only steps run whose {@code if} asks for it. One call of
 * {@link #advance} is one call of an action; a failure that may pass is tried again a few times.
 */
public final class TaskRun {

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String id;
    private final TaskSpec spec;
    private final TaskSetting setting;
    private final TaskLog log;
    private final Renderer renderer;

    public TaskRun(String id, TaskSpec spec, TaskSetting setting, TaskLog log) {
        if (!Template.API_VERSION.equals(spec.apiVersion())) {
            throw new FaultException(Fault.INVALID, "Wrong template version executed with the workflow engine");
        }
        this.id = id;
        this.spec = spec;
        this.setting = setting;
        this.log = (message, metadata) -> log.add(setting.secrets().masked(message), metadata);
        this.renderer = new Renderer(setting.rendering());
    }

    public boolean isOver(TaskState state) {
        return state.next() >= spec.steps().size();
    }

    /** Return the name of the step that is to run next. */
    public String next(TaskState state) {
        return spec.steps().get(state.next()).name();
    }

    /** Do the next thing that is to be done. */
    public Advance advance(TaskState state) {
        Step step = spec.steps().get(state.next());
        if (state.hasFailed()) {
            renderer.fail();
            if (!runsAfterFailure(step, state)) {
                say(step, "skipped", "Skipping step " + step.id() + " because a previous step failed");
                return Advance.to(state.skipped());
            }
        }
        try {
            return execute(step, state);
        } catch (FaultException e) {
            return failed(step, state, e.fault(), e.explanation());
        } catch (UncheckedIOException e) {
            return failed(step, state, Fault.INTERNAL, String.valueOf(e.getCause()));
        }
    }

    /** Return the output of a task whose steps are done. */
    public Map<String, Object> output(TaskState state) {
        return Truth.withoutFalseItems(renderer.tree(spec.output(), context(state)));
    }

    /** Take back what the action that is under way has left half-done. */
    public void undo(TaskState state) {
        if (isOver(state) || state.current().since() == 0) {
            return;
        }
        Step step = spec.steps().get(state.next());
        if (isLeftOut(step, state)) {
            return;
        }
        List<Map<String, Object>> rounds = Rounds.of(step, renderer, inputContext(state), setting.actions());
        boolean runs = state.current().index() < rounds.size()
                && shouldRun(step, rounds.get(state.current().index()));
        if (runs) {
            Map<String, Object> input =
                    renderer.tree(step.input(), rounds.get(state.current().index()));
            setting.actions().get(step.action()).undo(call(step, state.current(), input));
        }
    }

    private boolean runsAfterFailure(Step step, TaskState state) {
        if (!(step.condition() instanceof String)) {
            return false;
        }
        renderer.takeAsked();
        renderer.any(step.condition(), context(state));
        return renderer.takeAsked();
    }

    private Advance execute(Step step, TaskState state) {
        boolean fresh = state.current().equals(TaskState.Turn.NEW);
        if (fresh) {
            say(step, "processing", "Beginning step " + step.name());
        }
        if (isLeftOut(step, state)) {
            say(step, "skipped", "Skipping step " + step.id() + " because its if condition was false");
            return Advance.to(state.skipped());
        }
        Action action = setting.actions().get(step.action());
        if (setting.dryRun()) {
            rehearse(step, state, action);
            if (!action.info().dryRun()) {
                say(step, "skipped", "Skipping because " + step.action() + " does not support dry-run");
                return Advance.to(
                        state.finished(step.id(), Truth.example(action.info().output())));
            }
        }
        List<Map<String, Object>> rounds = Rounds.of(step, renderer, inputContext(state), setting.actions());
        if (fresh) {
            rounds.forEach(round -> check(step, action, round));
        }
        return rounds.size() <= state.current().index()
                ? finished(step, state, state.current().output())
                : round(step, state, action, rounds);
    }

    private Advance round(Step step, TaskState state, Action action, List<Map<String, Object>> rounds) {
        TaskState.Turn turn = state.current().begun(setting.clock().millis());
        Map<String, Object> context = rounds.get(turn.index());
        Map<String, Object> outputs = turn.output();
        if (shouldRun(step, context)) {
            ActionCall call = call(step, turn, renderer.tree(step.input(), context));
            if (action.run(call) instanceof ActionResult.Waiting waiting) {
                return new Advance(state.at(turn), waiting.what(), waiting.after());
            }
            outputs = Rounds.added(outputs, call.outputs(), step.each() != null);
        }
        boolean last = turn.index() + 1 >= rounds.size();
        return last ? finished(step, state, outputs) : Advance.to(state.at(turn.following(outputs)));
    }

    private Advance finished(Step step, TaskState state, Map<String, Object> outputs) {
        say(step, "completed", "Finished step " + step.name());
        return Advance.to(state.finished(step.id(), outputs));
    }

    private Advance failed(Step step, TaskState state, Fault fault, String message) {
        boolean passing = fault == Fault.UNAVAILABLE || fault == Fault.THROTTLED;
        TaskState.Turn turn = state.current().begun(setting.clock().millis()).failedOnce();
        if (passing && turn.attempts() < ATTEMPTS) {
            say(step, "processing", message + " (tried " + turn.attempts() + " of " + ATTEMPTS + " times)");
            return new Advance(
                    state.at(turn),
                    step.name() + ": " + setting.secrets().masked(message),
                    PAUSE.multipliedBy(turn.attempts()));
        }
        say(step, "failed", message);
        return Advance.to(state.failed(setting.secrets().masked(message)));
    }

    private boolean isLeftOut(Step step, TaskState state) {
        Object condition = step.condition();
        return Boolean.FALSE.equals(condition)
                || condition instanceof String
                        && step.each() == null
                        && !Truth.of(renderer.any(condition, context(state)));
    }

    private boolean shouldRun(Step step, Map<String, Object> context) {
        return step.each() == null || !Truth.of(step.condition()) || Truth.of(renderer.any(step.condition(), context));
    }

    private void check(Step step, Action action, Map<String, Object> round) {
        if (!shouldRun(step, round)) {
            return;
        }
        List<String> errors = Schemas.errors(action.info().input(), renderer.tree(step.input(), round));
        if (!errors.isEmpty()) {
            throw new FaultException(
                    Fault.INVALID,
                    "Invalid input passed to action " + step.action() + ", " + String.join(", ", errors));
        }
    }

    private void rehearse(Step step, TaskState state, Action action) {
        var context = new LinkedHashMap<>(context(state));
        context.put("secrets", setting.secrets().hiddenValues());
        say(
                step,
                "processing",
                "Running " + action.info().id() + " in dry-run mode with inputs (secrets redacted): "
                        + dev.slipway.runtime.json.Json.toJson(renderer.tree(step.input(), context)));
    }

    private ActionCall call(Step step, TaskState.Turn turn, Map<String, Object> input) {
        long running = turn.since() == 0 ? 0 : setting.clock().millis() - turn.since();
        var place = new ActionCall.Place(
                id,
                step.id(),
                setting.workspace(),
                setting.scratch(),
                spec.template(),
                spec.user(),
                Duration.ofMillis(running));
        return new ActionCall(place, input, line -> log.add(line, Map.of("stepId", step.id())));
    }

    private void say(Step step, String status, String message) {
        log.add(message, Map.of("stepId", step.id(), "status", status));
    }

    private Map<String, Object> context(TaskState state) {
        var context = new LinkedHashMap<String, Object>();
        context.put("parameters", spec.parameters());
        context.put("environment", Map.of("parameters", Map.of(), "secrets", Map.of()));
        context.put("steps", state.steps());
        context.put("user", spec.user());
        context.put("context", Map.of("task", Map.of("id", id)));
        return context;
    }

    private Map<String, Object> inputContext(TaskState state) {
        Map<String, Object> context = context(state);
        context.put("secrets", setting.secrets().revealed());
        return context;
    }
}
