package dev.slipway.scaffolder.task;

import java.util.Map;

/** Takes what happens in a task. Secrets are masked already. */
@FunctionalInterface
public interface TaskLog {

    /** @param metadata {@code stepId} and {@code status} (processing, completed, failed, skipped, cancelled), if any */
    void add(String message, Map<String, String> metadata);
}
