package dev.slipway.scaffolder.task;

import java.util.Map;

/**
 * A task as it is kept. Secrets are not part of it, only their names.
 *
 * @param attempt 1 for the first run, one more for each retry
 * @param cancelling somebody has asked to cancel it
 * @param output what its template makes of its outcome; empty until it is completed
 * @param createdAt and lastHeartbeatAt in milliseconds
 */
public record Task(
        String id,
        TaskSpec spec,
        TaskState state,
        TaskStatus status,
        int attempt,
        boolean cancelling,
        Map<String, Object> output,
        String createdBy,
        long createdAt,
        long lastHeartbeatAt) {

    Task with(TaskState next, long now) {
        return new Task(id, spec, next, TaskStatus.PROCESSING, attempt, cancelling, output, createdBy, createdAt, now);
    }

    Task ended(TaskStatus how, Map<String, Object> result, long now) {
        return new Task(id, spec, state, how, attempt, cancelling, result, createdBy, createdAt, now);
    }

    Task toBeCancelled() {
        return new Task(id, spec, state, status, attempt, true, output, createdBy, createdAt, lastHeartbeatAt);
    }

    Task again(long now) {
        return new Task(
                id, spec, TaskState.start(), TaskStatus.OPEN, attempt + 1, false, Map.of(), createdBy, createdAt, now);
    }
}
