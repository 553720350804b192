package dev.slipway.delivery.sync;

import java.util.List;

/** Where an operation is after a pass: its phase, what to tell, and the results of its tasks so far. */
public record SyncOutcome(String phase, String message, List<TaskResult> results) {

    public SyncOutcome {
        results = List.copyOf(results);
    }
}
