package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ResourceResult;
import dev.slipway.delivery.source.Origin;
import dev.slipway.delivery.sync.SyncTask;
import dev.slipway.kernel.object.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one go at a sync came to. */
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
    }

    SyncReport {
        results = List.copyOf(results);
    }

    static ResourceResult result(Ref ref, String status, String message, SyncTask task) {
        return new ResourceResult(
                ref.gvk().group(),
                null,
                null,
                null,
                ref.gvk().kind(),
                message,
                ref.name(),
                ref.namespace(),
                status,
                task.phase().text(),
                ref.gvk().version());
    }

    static String located(String message, @Nullable Origin origin) {
        return origin == null ? message : message + " (" + origin + ")";
    }
}
