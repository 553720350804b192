package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.api.argocd.InitiatedBy;
import dev.slipway.api.argocd.Operation;
import dev.slipway.api.argocd.OperationState;
import dev.slipway.api.argocd.ResourceResult;
import dev.slipway.api.argocd.RetryStrategy;
import dev.slipway.api.argocd.RevisionHistory;
import dev.slipway.api.argocd.SyncOperation;
import dev.slipway.api.argocd.SyncPolicy;
import dev.slipway.api.argocd.SyncResource;
import dev.slipway.api.argocd.SyncResult;
import dev.slipway.delivery.app.Decision.Kind;
import dev.slipway.delivery.app.SyncReport.Phase;
import dev.slipway.delivery.sync.RetryPolicy;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the operation state and history of an Application, as Argo CD does. Pure. */
final class Operations {

    /** How Argo CD shows a time in a message. */
    private static final DateTimeFormatter KITCHEN =
            DateTimeFormatter.ofPattern("h:mma", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** What holds for automated syncs of Applications that say nothing. */
    private static final RetryStrategy RETRIES = new RetryStrategy(null, 5L, null);

    private Operations() {}

    private static boolean goesOn(Kind kind) {
        return kind == Kind.CONTINUE || kind == Kind.TERMINATE;
    }

    /** Return when the operation that the decision is about began. */
    static Instant startedAt(App app, Kind kind, Instant now) {
        OperationState last = app.status().operationState();
        boolean same = goesOn(kind) || kind == Kind.RETRY || isAccepted(app, kind);
        return same && last != null ? Instant.parse(last.startedAt()) : now;
    }

    /**
     * Return the state by which an operation that somebody asks for is taken: it is written down before the request is
     * taken off the Application, so that none is lost. Empty when there is nothing to take.
     */
    static Optional<OperationState> accepted(App app, Kind kind, Instant now) {
        if (kind != Kind.START || app.requested().isEmpty() || isAccepted(app, kind)) {
            return Optional.empty();
        }
        return Optional.of(new OperationState(
                null,
                "operation accepted",
                app.requested().get(),
                Phase.RUNNING.text(),
                null,
                Statuses.text(now),
                null));
    }

    private static boolean isAccepted(App app, Kind kind) {
        OperationState last = app.status().operationState();
        return kind == Kind.START
                && last != null
                && isToBegin(last)
                && app.requested()
                        .filter(asked -> isSame(asked, last.operation()))
                        .isPresent();
    }

    /** What was written down and read again has no empty lists any more. */
    private static boolean isSame(Operation one, Operation other) {
        return Json.tree((Object) one).equals(Json.tree((Object) other));
    }

    /** Return whether the operation was taken, and nothing of it was done yet. */
    static boolean isToBegin(OperationState state) {
        return state.phase().equals(Phase.RUNNING.text()) && state.syncResult() == null && state.finishedAt() == null;
    }

    static boolean isAutomated(Operation operation) {
        InitiatedBy by = operation.initiatedBy();
        return by != null && Boolean.TRUE.equals(by.automated());
    }

    /** Return the same state with another message. */
    static OperationState saying(OperationState state, String message) {
        return new OperationState(
                state.finishedAt(),
                message,
                state.operation(),
                state.phase(),
                state.retryCount(),
                state.startedAt(),
                state.syncResult());
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

    /**
     * Return the state of an operation that may have failed: with tries left it stays Running, has an end and says when it
     * is tried again; without, it says how often that was done.
     */
    static OperationState retrying(OperationState state, Instant now) {
        boolean failed =
                state.phase().equals(Phase.FAILED.text()) || state.phase().equals(Phase.ERROR.text());
        RetryStrategy strategy = state.operation().retry();
        if (!failed || strategy == null) {
            return state;
        }
        long retried = state.retryCount() == null ? 0 : state.retryCount();
        RetryPolicy policy = RetryPolicy.of(strategy);
        if (!policy.allows(retried)) {
            return retried == 0 ? state : saying(state, state.message() + " (retried " + retried + " times).");
        }
        String at = KITCHEN.format(now.plus(policy.delay(retried)));
        return new OperationState(
                Statuses.text(now),
                state.message() + ". Retrying attempt #" + (retried + 1) + " at " + at + ".",
                state.operation(),
                Phase.RUNNING.text(),
                retried + 1,
                state.startedAt(),
                state.syncResult());
    }

    /** Return when a failed operation is tried again; empty for one that does not wait for that. */
    static Optional<Instant> retryAt(OperationState state) {
        RetryStrategy strategy = state.operation().retry();
        String finished = state.finishedAt();
        if (finished == null || strategy == null || !state.phase().equals(Phase.RUNNING.text())) {
            return Optional.empty();
        }
        long retried = state.retryCount() == null ? 1 : state.retryCount();
        return Optional.of(Instant.parse(finished).plus(RetryPolicy.of(strategy).delay(retried - 1)));
    }

    private static @Nullable Long retries(Kind kind, @Nullable OperationState last) {
        Long before = last == null ? null : last.retryCount();
        return switch (kind) {
            case CONTINUE, TERMINATE, RETRY -> before;
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
        RetryStrategy retry = policy == null ? null : policy.retry();
        return new Operation(null, new InitiatedBy(true, null), retry == null ? RETRIES : retry, sync);
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
        if (sync == null || isAutomated(operation)) {
            return false;
        }
        if (isLocal(sync)) {
            return true;
        }
        if (app.hasSeveralSources() || Requests.isGiven(sync.sources())) {
            return hasOtherSources(app, sync, revision);
        }
        String wanted = App.text(sync.revision());
        boolean otherRevision = !wanted.isEmpty() && !wanted.equals(revision) && !wanted.equals(app.targetRevision());
        return otherRevision || (sync.source() != null && !app.hasSource(sync.source()));
    }

    /** Return whether the operation brings its objects along. */
    static boolean isLocal(@Nullable SyncOperation sync) {
        return sync != null && Requests.isGiven(sync.manifests());
    }

    private static boolean hasOtherSources(App app, SyncOperation sync, String revision) {
        List<ApplicationSource> sources = sync.sources();
        if (sources != null && !sources.isEmpty() && !app.hasSources(null, sources)) {
            return true;
        }
        List<String> wanted = sync.revisions() == null ? List.of() : sync.revisions();
        List<String> newest = List.of(revision.split(","));
        for (int i = 0; i < wanted.size(); i++) {
            String target =
                    i < app.sources().size() ? App.text(app.sources().get(i).targetRevision()) : "";
            boolean same = wanted.get(i).isEmpty()
                    || wanted.get(i).equals(target)
                    || (i < newest.size() && wanted.get(i).equals(newest.get(i)));
            if (!same) {
                return true;
            }
        }
        return false;
    }

    /** Return the Application with the sources and revisions of a pinned operation. */
    static App pinned(App app, SyncOperation sync, String namespace) {
        List<ApplicationSource> sources = sync.sources();
        boolean given = sources != null && !sources.isEmpty();
        if (!given && !app.hasSeveralSources()) {
            return app.withSource(source(app, sync), namespace);
        }
        List<ApplicationSource> all = new ArrayList<>(given ? Objects.requireNonNull(sources) : app.sources());
        List<String> revisions = sync.revisions() == null ? List.of() : sync.revisions();
        for (int i = 0; i < Math.min(all.size(), revisions.size()); i++) {
            all.set(i, at(all.get(i), revisions.get(i)));
        }
        return app.withSources(all, namespace);
    }

    private static ApplicationSource source(App app, SyncOperation sync) {
        return at(sync.source() == null ? app.source() : sync.source(), App.text(sync.revision()));
    }

    private static ApplicationSource at(ApplicationSource source, String revision) {
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
