package dev.slipway.delivery.app;

import dev.slipway.api.argocd.Operation;
import dev.slipway.api.argocd.SyncOperation;
import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.contract.Limits.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why an operation that somebody asks for is not run: what it asks for is not built, or not allowed. */
final class Requests {

    private Requests() {}

    static Optional<SyncReport> refusal(App app, String revision, Limits limits, Instant now) {
        Optional<Operation> requested = app.requested();
        if (requested.isEmpty()) {
            return Optional.empty();
        }
        SyncOperation wanted = requested.get().sync();
        boolean trial = wanted != null && Boolean.TRUE.equals(wanted.dryRun());
        boolean local = Operations.isLocal(wanted);
        if (app.automated().isPresent() && local && !trial) {
            return error("Cannot use local sync when Automatic Sync Policy is enabled unless for dry run");
        }
        List<String> paths = withoutEffect(app, requested.get().sync());
        if (!paths.isEmpty()) {
            return error(String.join(", ", paths) + " has no effect yet");
        }
        if (app.automated().isPresent() && !local && Operations.isPinned(app, requested.get(), revision)) {
            return error(pinned(app, requested.get()));
        }
        return limits.blocked(app.object(), Trigger.MANUAL, now, null).flatMap(Requests::error);
    }

    private static String pinned(App app, Operation operation) {
        SyncOperation sync = operation.sync();
        String wanted = sync == null ? "" : App.text(sync.revision());
        boolean back = sync != null && (sync.source() != null || isGiven(sync.sources()));
        return back
                ? "rollback cannot be initiated when auto-sync is enabled"
                : "Cannot sync to " + wanted + ": auto-sync currently set to " + app.targetRevision();
    }

    private static Optional<SyncReport> error(String message) {
        return Optional.of(new SyncReport(SyncReport.Phase.ERROR, message, List.of()));
    }

    private static List<String> withoutEffect(App app, @Nullable SyncOperation sync) {
        if (sync == null) {
            return List.of("an operation without sync");
        }
        List<String> paths = new ArrayList<>();
        boolean one = !App.text(sync.revision()).isEmpty() || sync.source() != null;
        add(paths, app.hasSeveralSources() && one, "revision of one of several sources");
        return paths;
    }

    static boolean isGiven(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }

    private static void add(List<String> paths, boolean given, String field) {
        if (given) {
            paths.add("operation.sync." + field);
        }
    }
}
