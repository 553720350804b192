package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ResourceResult;
import dev.slipway.delivery.source.Origin;
import dev.slipway.delivery.sync.SyncOutcome;
import dev.slipway.delivery.sync.SyncPhase;
import dev.slipway.delivery.sync.TaskResult;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one pass of a sync came to. */
record SyncReport(Phase phase, String message, List<ResourceResult> results) {

    /** The phase of the operation afterwards. */
    enum Phase {
        RUNNING("Running"),
        SUCCEEDED("Succeeded"),
        FAILED("Failed"),
        ERROR("Error");

        private final String text;

        Phase(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        static Phase of(String text) {
            return switch (text) {
                case TaskResult.RUNNING -> RUNNING;
                case TaskResult.SUCCEEDED -> SUCCEEDED;
                case TaskResult.FAILED -> FAILED;
                default -> ERROR;
            };
        }
    }

    SyncReport {
        results = List.copyOf(results);
    }

    static SyncReport of(SyncOutcome outcome) {
        return new SyncReport(
                Phase.of(outcome.phase()),
                outcome.message(),
                outcome.results().stream().map(SyncReport::result).toList());
    }

    SyncReport with(List<ResourceResult> more) {
        List<ResourceResult> all = new ArrayList<>(results);
        all.addAll(more);
        return new SyncReport(phase, message, all);
    }

    private static ResourceResult result(TaskResult task) {
        Ref ref = task.ref();
        return new ResourceResult(
                ref.gvk().group(),
                orNull(task.phase()),
                orNull(task.hookType()),
                null,
                ref.gvk().kind(),
                task.message(),
                ref.name(),
                ref.namespace(),
                orNull(task.status()),
                task.syncPhase().text(),
                ref.gvk().version());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Return the results of a pass as the next one takes them up. */
    static List<TaskResult> tasks(List<ResourceResult> results) {
        return results.stream().map(SyncReport::task).toList();
    }

    private static TaskResult task(ResourceResult result) {
        Gvk gvk = new Gvk(result.group(), result.version(), result.kind());
        return new TaskResult(
                new Ref(gvk, result.namespace(), result.name()),
                SyncPhase.of(App.text(result.syncPhase())),
                App.text(result.status()),
                App.text(result.hookType()),
                App.text(result.hookPhase()),
                App.text(result.message()));
    }

    /** Return the results of objects that stay although Git does not have them. */
    static List<ResourceResult> kept(Pruning pruning) {
        List<ResourceResult> results = new ArrayList<>();
        pruning.kept()
                .forEach((ref, why) -> results.add(result(
                        new TaskResult(ref, SyncPhase.SYNC, TaskResult.PRUNE_SKIPPED, "", TaskResult.SUCCEEDED, why))));
        return results;
    }

    static String located(String message, @Nullable Origin origin) {
        return origin == null ? message : message + " (" + origin + ")";
    }
}
