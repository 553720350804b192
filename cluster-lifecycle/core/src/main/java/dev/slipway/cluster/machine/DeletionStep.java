package dev.slipway.cluster.machine;

import java.util.Map;

/**
 * How far the deletion of a machine is.
 *
 * @param reason the step, as a condition says it
 * @param message what is waited for
 * @param times when the steps began, as the status has it
 * @param finished whether nothing is left
 */
record DeletionStep(String reason, String message, Map<String, Object> times, boolean finished) {

    static final DeletionStep NONE = new DeletionStep("NotDeleting", "", Map.of(), false);
    static final DeletionStep COMPLETED = new DeletionStep("DeletionCompleted", "Deletion completed", Map.of(), true);

    static DeletionStep waiting(String reason, String message, Map<String, Object> times) {
        return new DeletionStep(reason, message, times, false);
    }
}
