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
 * @param types the tool of each source; empty when none was rendered
 */
record Findings(
        App app,
        Instant now,
        String revision,
        @Nullable Comparison comparison,
        List<Problem> problems,
        @Nullable OperationState operation,
        @Nullable RevisionHistory completed,
        List<String> types) {

    Findings {
        problems = List.copyOf(problems);
        types = List.copyOf(types);
    }

    Findings(
            App app,
            Instant now,
            String revision,
            @Nullable Comparison comparison,
            List<Problem> problems,
            @Nullable OperationState operation,
            @Nullable RevisionHistory completed) {
        this(app, now, revision, comparison, problems, operation, completed, List.of());
    }

    Findings withTypes(List<String> rendered) {
        return new Findings(app, now, revision, comparison, problems, operation, completed, rendered);
    }
}
