package dev.slipway.delivery.app;

import dev.slipway.api.argocd.Operation;
import dev.slipway.api.argocd.SyncOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which parts of an operation that somebody asks for have no effect yet, so that it does not run half. */
final class Requests {

    private Requests() {}

    static Optional<SyncReport> refusal(App app, String revision) {
        return app.requested()
                .map(operation -> withoutEffect(app, operation, revision))
                .filter(paths -> !paths.isEmpty())
                .map(paths -> new SyncReport(
                        SyncReport.Phase.ERROR, String.join(", ", paths) + " has no effect yet", List.of()));
    }

    private static List<String> withoutEffect(App app, Operation operation, String revision) {
        SyncOperation sync = operation.sync();
        List<String> paths = new ArrayList<>();
        if (sync == null) {
            return List.of("an operation without sync");
        }
        String wanted = App.text(sync.revision());
        add(paths, !wanted.isEmpty() && !wanted.equals(revision) && !wanted.equals(app.targetRevision()), "revision");
        add(paths, Boolean.TRUE.equals(sync.dryRun()), "dryRun");
        add(paths, isGiven(sync.resources()), "resources");
        add(paths, isGiven(sync.manifests()), "manifests");
        add(paths, isGiven(sync.sources()) || isGiven(sync.revisions()), "sources");
        add(paths, sync.source() != null && !app.hasSource(sync.source()), "source");
        add(
                paths,
                sync.syncStrategy() != null
                        && sync.syncStrategy().apply() != null
                        && Boolean.TRUE.equals(sync.syncStrategy().apply().force()),
                "syncStrategy.apply.force");
        return paths;
    }

    private static boolean isGiven(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }

    private static void add(List<String> paths, boolean given, String field) {
        if (given) {
            paths.add("operation.sync." + field);
        }
    }
}
