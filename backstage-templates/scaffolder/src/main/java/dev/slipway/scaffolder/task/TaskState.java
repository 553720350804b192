package dev.slipway.scaffolder.task;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a task has come: enough to go on from after a crash.
 *
 * @param next the place of the step that is to run
 * @param steps the outputs of finished steps, as templates see them: {@code {<id>: {output: {...}}}}
 * @param error what went wrong first; empty while nothing has
 * @param current the step that is under way
 */
public record TaskState(int next, Map<String, Object> steps, String error, Turn current) {

    /**
     * A step that is under way.
     *
     * @param index which of its repetitions
     * @param since when that one was first called, in milliseconds; 0 for not yet
     * @param attempts how often that one has failed
     * @param output what the earlier repetitions gave
     */
    public record Turn(int index, long since, int attempts, Map<String, Object> output) {

        static final Turn NEW = new Turn(0, 0, 0, Map.of());

        Turn begun(long now) {
            return since == 0 ? new Turn(index, now, attempts, output) : this;
        }

        Turn failedOnce() {
            return new Turn(index, since, attempts + 1, output);
        }

        Turn following(Map<String, Object> outputs) {
            return new Turn(index + 1, 0, 0, outputs);
        }
    }

    public static TaskState start() {
        return new TaskState(0, Map.of(), "", Turn.NEW);
    }

    public boolean hasFailed() {
        return !error.isEmpty();
    }

    TaskState skipped() {
        return new TaskState(next + 1, steps, error, Turn.NEW);
    }

    TaskState failed(String message) {
        return new TaskState(next + 1, steps, error.isEmpty() ? message : error, Turn.NEW);
    }

    TaskState at(Turn turn) {
        return new TaskState(next, steps, error, turn);
    }

    TaskState finished(String step, Map<String, Object> output) {
        var all = new LinkedHashMap<>(steps);
        all.put(step, Map.of("output", output));
        return new TaskState(next + 1, all, error, Turn.NEW);
    }
}
