package dev.slipway.scaffolder.task;

import java.time.Duration;

/**
 * What one call made of a task.
 *
 * @param waitingFor what is waited for before the next call; empty if the next may follow at once
 */
public record Advance(TaskState state, String waitingFor, Duration after) {

    static Advance to(TaskState state) {
        return new Advance(state, "", Duration.ZERO);
    }
}
