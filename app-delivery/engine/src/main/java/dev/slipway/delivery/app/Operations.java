package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.api.argocd.InitiatedBy;
import dev.slipway.api.argocd.Operation;
import dev.slipway.api.argocd.OperationState;
import dev.slipway.api.argocd.ResourceResult;
import dev.slipway.api.argocd.RevisionHistory;
import dev.slipway.api.argocd.SyncOperation;
import dev.slipway.api.argocd.SyncPolicy;
import dev.slipway.api.argocd.SyncResource;
import dev.slipway.api.argocd.SyncResult;
import dev.slipway.delivery.app.Decision.Kind;
import dev.slipway.delivery.app.SyncReport.Phase;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the operation state and history of an Application, as Argo CD does. Pure. */
final class Operations {

    private Operations() {}

    private static boolean goesOn(Kind kind) {
        return kind == Kind.CONTINUE || kind == Kind.TERMINATE;
    }

    /** Return when the operation that the decision is about began. */
    static Instant startedAt(App app, Kind kind, Instant now) {
        OperationState last = app.status().operationState();
        return goesOn(kind) && last != null ? Instant.parse(last.startedAt()) : now;
    }

    /** Return what the passes before came to; a sync that is tried again begins anew. */
    static List<ResourceResult> results(App app, Kind kind) {
        OperationState last = app.status().operationState();
        if (!goesOn(kind) || last == null || last.syncResult() == null) {
            return List.of();
        }
        List<ResourceResult> results = last.syncResult().resources();
        return results == null ? List.of() : results;
    }

    /** Return the state of the operation after one go at it; {@code app} has the source that was synced. */
    static OperationState after(App app, Kind kind, Syncer.Job job, SyncReport report, Instant now) {
        boolean running = report.phase() == Phase.RUNNING;
        SyncPolicy policy = app.spec().syncPolicy();
        boolean makesNamespace = app.options().has("CreateNamespace=true");
        SyncResult result = new SyncResult(
                policy == null || !makesNamespace ? null : policy.managedNamespaceMetadata(),
                report.results(),
                App.text(SourceRevisions.one(app, job.cause().revision())),
                SourceRevisions.several(app, job.cause().revision()),
                app.oneSource(),
                app.spec().sources());
        return new OperationState(
                running ? null : Statuses.text(now),
                report.message(),
                job.operation(),
                report.phase().text(),
                retries(kind, app.status().operationState()),
                Statuses.text(job.startedAt()),
                result);
    }

    private static @Nullable Long retries(Kind kind, @Nullable OperationState last) {
        Long before = last == null ? null : last.retryCount();
        return switch (kind) {
            case CONTINUE, TERMINATE -> before;
            case RETRY -> before == null ? 1 : before + 1;
            case NONE, START, HEAL -> null;
        };
    }

    /** Return the operation that the decision is about. */
    static Operation operation(App app, Kind kind, String revision, Comparison comparison) {
        OperationState last = app.status().operationState();
        Optional<Operation> requested = app.requested();
        if (requested.isPresent() && kind == Kind.START) {
            return requested.get();
        }
        if (last != null && (goesOn(kind) || kind == Kind.RETRY)) {
            return last.operation();
        }
        boolean heals = kind == Kind.HEAL;
        SyncPolicy policy = app.spec().syncPolicy();
        SyncOperation sync = new SyncOperation(
                heals ? Decision.attempts(last) + 1 : null,
                null,
                null,
                app.prunes() ? Boolean.TRUE : null,
                heals ? drifted(comparison) : null,
                SourceRevisions.one(app, revision),
                SourceRevisions.several(app, revision),
                null,
                null,
                policy == null ? null : policy.syncOptions(),
                null);
        return new Operation(null, new InitiatedBy(true, null), policy == null ? null : policy.retry(), sync);
    }

    /** What is brought back is only what drifted: hooks do not run for it. */
    private static List<SyncResource> drifted(Comparison comparison) {
        return comparison.lasting().stream()
                .filter(item -> !item.inSync())
                .map(item -> new SyncResource(
                        item.ref().gvk().group(),
                        item.ref().gvk().kind(),
                        item.ref().name(),
                        item.ref().namespace()))
                .toList();
    }

    /** Return whether the operation is for another source or revision than the Application's newest. */
    static boolean isPinned(App app, Operation operation, String revision) {
        SyncOperation sync = operation.sync();
        InitiatedBy by = operation.initiatedBy();
        if (sync == null || app.hasSeveralSources() || (by != null && Boolean.TRUE.equals(by.automated()))) {
            return false;
        }
        String wanted = App.text(sync.revision());
        boolean otherRevision = !wanted.isEmpty() && !wanted.equals(revision) && !wanted.equals(app.targetRevision());
        return otherRevision || (sync.source() != null && !app.hasSource(sync.source()));
    }

    /** Return the source of a pinned operation. */
    static ApplicationSource source(App app, SyncOperation sync) {
        ApplicationSource source = sync.source() == null ? app.source() : sync.source();
        String revision = App.text(sync.revision());
        if (revision.isEmpty()) {
            return source;
        }
        Map<String, Object> tree = new LinkedHashMap<>(Json.tree((Object) source));
        tree.put("targetRevision", revision);
        return Json.convert(tree, ApplicationSource.class);
    }

    /** Return the entry that a completed sync adds to the history; a partial one and a trial add none. */
    static Optional<RevisionHistory> completed(App app, Syncer.Job job, OperationState state) {
        boolean whole = !job.isSelective() && !job.isTrial();
        if (!state.phase().equals(Phase.SUCCEEDED.text()) || !whole) {
            return Optional.empty();
        }
        List<RevisionHistory> history = app.status().history();
        long id = history == null || history.isEmpty()
                ? 0
                : history.get(history.size() - 1).id() + 1;
        String finished = state.finishedAt() == null ? state.startedAt() : state.finishedAt();
        return Optional.of(new RevisionHistory(
                state.startedAt(),
                finished,
                id,
                state.operation().initiatedBy(),
                SourceRevisions.one(app, job.cause().revision()),
                SourceRevisions.several(app, job.cause().revision()),
                app.oneSource(),
                app.spec().sources()));
    }
}
