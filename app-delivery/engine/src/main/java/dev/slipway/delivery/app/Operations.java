package dev.slipway.delivery.app;

import dev.slipway.api.argocd.InitiatedBy;
import dev.slipway.api.argocd.Operation;
import dev.slipway.api.argocd.OperationState;
import dev.slipway.api.argocd.RevisionHistory;
import dev.slipway.api.argocd.SyncOperation;
import dev.slipway.api.argocd.SyncPolicy;
import dev.slipway.api.argocd.SyncResult;
import dev.slipway.delivery.app.Decision.Kind;
import dev.slipway.delivery.app.SyncReport.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the operation state and history of an Application, as Argo CD does. Pure. */
final class Operations {

    private Operations() {}

    /** Return when the operation that the decision is about began. */
    static Instant startedAt(App app, Kind kind, Instant now) {
        OperationState last = app.status().operationState();
        return kind == Kind.CONTINUE && last != null ? Instant.parse(last.startedAt()) : now;
    }

    /** Return the state of the operation after one go at it. */
    static OperationState after(App app, Kind kind, String revision, SyncReport report, Instant now) {
        OperationState last = app.status().operationState();
        boolean running = report.phase() == Phase.RUNNING;
        SyncResult result = new SyncResult(
                null, report.results(), revision, null, app.spec().source(), null);
        return new OperationState(
                running ? null : Statuses.text(now),
                report.message(),
                operation(app, kind, revision, last),
                report.phase().text(),
                retries(kind, last),
                Statuses.text(startedAt(app, kind, now)),
                result);
    }

    private static @Nullable Long retries(Kind kind, @Nullable OperationState last) {
        Long before = last == null ? null : last.retryCount();
        return switch (kind) {
            case CONTINUE -> before;
            case RETRY -> before == null ? 1 : before + 1;
            case NONE, START, HEAL -> null;
        };
    }

    private static Operation operation(App app, Kind kind, String revision, @Nullable OperationState last) {
        Optional<Operation> requested = app.requested();
        if (requested.isPresent()) {
            return requested.get();
        }
        if (last != null && (kind == Kind.CONTINUE || kind == Kind.RETRY)) {
            return last.operation();
        }
        Long attempts = kind == Kind.HEAL ? Decision.attempts(last) + 1 : null;
        SyncPolicy policy = app.spec().syncPolicy();
        SyncOperation sync = new SyncOperation(
                attempts,
                null,
                null,
                app.prunes() ? Boolean.TRUE : null,
                null,
                revision,
                null,
                null,
                null,
                policy == null ? null : policy.syncOptions(),
                null);
        return new Operation(null, new InitiatedBy(true, null), policy == null ? null : policy.retry(), sync);
    }

    /** Return the entry that a completed sync adds to the history; putting right a drift adds none. */
    static Optional<RevisionHistory> completed(App app, OperationState state) {
        if (!state.phase().equals(Phase.SUCCEEDED.text()) || Decision.attempts(state) > 0) {
            return Optional.empty();
        }
        List<RevisionHistory> history = app.status().history();
        long id = history == null || history.isEmpty()
                ? 0
                : history.get(history.size() - 1).id() + 1;
        String finished = state.finishedAt() == null ? state.startedAt() : state.finishedAt();
        String revision = state.syncResult() == null ? "" : state.syncResult().revision();
        return Optional.of(new RevisionHistory(
                state.startedAt(),
                finished,
                id,
                state.operation().initiatedBy(),
                revision,
                null,
                app.spec().source(),
                null));
    }
}
