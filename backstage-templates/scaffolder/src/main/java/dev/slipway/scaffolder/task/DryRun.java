package dev.slipway.scaffolder.task;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.scaffolder.action.Actions;
import dev.slipway.scaffolder.rendering.RenderOptions;
import dev.slipway.scaffolder.rendering.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs a template at once, in a folder of the caller's, without the actions that change something elsewhere. */
public final class DryRun {

    private final Actions actions;
    private final RenderOptions rendering;
    private final Clock clock;

    public DryRun(Actions actions, RenderOptions rendering, Clock clock) {
        this.actions = actions;
        this.rendering = rendering;
        this.clock = clock;
    }

    /**
     * What came of it; the files are in the folder.
     *
     * @param log bodies of events, as in a task's
     */
    public record Outcome(List<Map<String, Object>> log, Map<String, Object> output) {}

    /** Run it; the first error of a step is an INVALID fault that names the step. */
    public Outcome run(TaskSpec spec, TaskSecrets secrets, Path workspace, Path scratch) {
        var log = new ArrayList<Map<String, Object>>();
        var setting = new TaskSetting(
                actions, rendering, new Workspace(workspace), new Workspace(scratch), secrets, clock, true);
        var run = new TaskRun("dry-run", spec, setting, (message, metadata) -> {
            var body = new LinkedHashMap<String, Object>(metadata);
            body.put("message", message);
            log.add(body);
        });
        TaskState state = TaskState.start();
        while (!run.isOver(state)) {
            Advance advance = run.advance(state);
            if (!advance.waitingFor().isEmpty()) {
                throw new FaultException(Fault.UNAVAILABLE, "a dry run does not wait: " + advance.waitingFor());
            }
            state = advance.state();
        }
        if (state.hasFailed()) {
            throw new FaultException(Fault.INVALID, state.error());
        }
        return new Outcome(log, run.output(state));
    }
}
