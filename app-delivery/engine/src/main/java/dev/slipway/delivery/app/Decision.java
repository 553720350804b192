package dev.slipway.delivery.app;

import dev.slipway.api.argocd.OperationState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether to sync now. The newest revision always wins: an operation for another revision is not continued.
 *
 * @param pause how long until the decision may change by itself; zero when it does not
 */
record Decision(Kind kind, Duration pause, @Nullable Problem problem) {

    /** What to do. */
    enum Kind {
        /** Nothing, now. */
        NONE,
        /** Sync a revision that was not synced before, or as somebody asked. */
        START,
        /** Go on with a sync that waits for something. */
        CONTINUE,
        /** Try a failed sync again. */
        RETRY,
        /** End the sync that runs. */
        TERMINATE,
        /** Bring back what somebody changed in the cluster. */
        HEAL
    }

    private static final Duration HEAL_BASE = Duration.ofSeconds(2);
    private static final Duration HEAL_LONGEST = Duration.ofMinutes(5);
    private static final int HEAL_FACTOR = 3;

    private static Decision go(Kind kind) {
        return new Decision(kind, Duration.ZERO, null);
    }

    private static Decision none() {
        return go(Kind.NONE);
    }

    static Decision waiting(Duration wait) {
        return new Decision(Kind.NONE, wait, null);
    }

    static Decision of(App app, Comparison comparison, Pruning pruning, String revision, Instant now) {
        OperationState current = app.status().operationState();
        if (current != null && current.phase().equals("Terminating")) {
            return go(Kind.TERMINATE);
        }
        if (app.requested().isPresent()) {
            return go(Kind.START);
        }
        Optional<OperationState> last =
                Optional.ofNullable(app.status().operationState()).filter(state -> isFor(state, app, revision));
        if (last.filter(state -> state.phase().equals("Running")).isPresent()) {
            return Operations.retryAt(last.get())
                    .map(at -> at.isAfter(now) ? waiting(Duration.between(now, at)) : go(Kind.RETRY))
                    .orElseGet(() -> go(Kind.CONTINUE));
        }
        boolean drifted = comparison.lasting().stream().anyMatch(item -> !item.inSync());
        if (app.automated().isEmpty() || (!drifted && pruning.doomed().isEmpty())) {
            return none();
        }
        return last.map(state -> again(app, state, drifted, now)).orElseGet(() -> go(Kind.START));
    }

    /** An operation that names its source or revision stands for itself; others are for the newest revision. */
    private static boolean isFor(OperationState state, App app, String revision) {
        if (Operations.isPinned(app, state.operation(), revision) || Operations.isToBegin(state)) {
            return true;
        }
        return state.syncResult() != null
                && SourceRevisions.of(
                                state.syncResult().revision(),
                                state.syncResult().revisions())
                        .equals(revision)
                && app.hasSources(
                        state.syncResult().source(), state.syncResult().sources());
    }

    private static Decision again(App app, OperationState state, boolean drifted, Instant now) {
        Instant finished = state.finishedAt() == null ? now : Instant.parse(state.finishedAt());
        if (state.phase().equals("Succeeded")) {
            // Deletions that were approved after the sync are not a drift, but the rest of the sync.
            return drifted ? heal(app, state, finished, now) : go(Kind.START);
        }
        // What somebody asked for and did not get says nothing of what the policy would do.
        return Operations.isAutomated(state.operation())
                ? new Decision(Kind.NONE, Duration.ZERO, exhausted(state))
                : go(Kind.START);
    }

    private static Problem exhausted(OperationState state) {
        String revision = state.syncResult() == null
                ? ""
                : SourceRevisions.of(
                        state.syncResult().revision(), state.syncResult().revisions());
        return Problem.warning(
                Problem.SYNC,
                "Failed last sync attempt to [" + revision + "]: " + App.text(state.message())
                        + "; commit a correction or sync again");
    }

    /** The first drift is put right at once; somebody who insists is answered more and more slowly. */
    private static Decision heal(App app, OperationState state, Instant finished, Instant now) {
        if (!app.healsItself()) {
            return none();
        }
        long attempts = attempts(state);
        if (attempts == 0 || now.isAfter(finished.plus(HEAL_LONGEST))) {
            return go(Kind.HEAL);
        }
        double millis = HEAL_BASE.toMillis() * Math.pow(HEAL_FACTOR, attempts - 1.0);
        Duration backoff = Duration.ofMillis((long) Math.min(millis, HEAL_LONGEST.toMillis()));
        Duration left = Duration.between(now, finished.plus(backoff));
        return left.isNegative() || left.isZero() ? go(Kind.HEAL) : waiting(left);
    }

    static long attempts(@Nullable OperationState state) {
        if (state == null || state.operation() == null || state.operation().sync() == null) {
            return 0;
        }
        Long attempts = state.operation().sync().autoHealAttemptsCount();
        return attempts == null ? 0 : attempts;
    }
}
