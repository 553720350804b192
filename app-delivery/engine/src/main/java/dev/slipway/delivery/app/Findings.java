package dev.slipway.delivery.app;

import dev.slipway.api.argocd.OperationState;
import dev.slipway.api.argocd.RevisionHistory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a pass found out and did, from which the status is made.
 *
 * @param revision empty when it could not be found out
 * @param comparison absent when nothing could be compared
 * @param completed the sync to add to the history, if one was completed
 */
record Findings(
        App app,
        Instant now,
        String revision,
        @Nullable Comparison comparison,
        List<Problem> problems,
        @Nullable OperationState operation,
        @Nullable RevisionHistory completed) {

    Findings {
        problems = List.copyOf(problems);
    }
}
