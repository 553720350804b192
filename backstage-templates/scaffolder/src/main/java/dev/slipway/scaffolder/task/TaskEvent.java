package dev.slipway.scaffolder.task;

import java.util.Map;

/**
 * Something that happened in a task.
 *
 * @param id 1 and up within the task
 * @param type {@code log}, {@code completion}, {@code cancelled} or {@code recovered}, as Backstage names them
 * @param body {@code message}, and for log {@code stepId} and {@code status}; for completion {@code output} or {@code error}
 * @param createdAt in milliseconds
 */
public record TaskEvent(long id, String task, String type, Map<String, Object> body, long createdAt) {}
