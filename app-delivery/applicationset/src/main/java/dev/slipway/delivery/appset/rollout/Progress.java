package dev.slipway.delivery.appset.rollout;

import dev.slipway.api.argocd.ApplicationSetApplicationStatus;
import dev.slipway.kernel.object.KubeObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moves one Application on: Waiting, Pending, Progressing, Healthy. */
record Progress(ApplicationSetApplicationStatus status, Instant now) {

    static final String WAITING = "Waiting";
    static final String PENDING = "Pending";
    static final String PROGRESSING = "Progressing";
    static final String HEALTHY = "Healthy";

    private static final String SYNCED = "Synced";

    /** Return what the Application's state is after a look at it. */
    static ApplicationSetApplicationStatus of(
            @Nullable ApplicationSetApplicationStatus known, Observed app, int step, Instant now) {
        ApplicationSetApplicationStatus current = known == null
                ? new ApplicationSetApplicationStatus(
                        app.name(),
                        text(now),
                        "No Application status found, defaulting status to Waiting",
                        WAITING,
                        Integer.toString(step),
                        app.revisions())
                : inStep(known, step);
        ApplicationSetApplicationStatus noticed = new Progress(current, now).changed(app);
        Progress progress = new Progress(noticed, now);
        if (noticed.status().equals(WAITING)) {
            return progress.whileWaiting(app);
        }
        return current.status().equals(PENDING) ? progress.whilePending(app) : progress.whileProgressing(app);
    }

    private ApplicationSetApplicationStatus changed(Observed app) {
        boolean revisions = !status.targetRevisions().equals(app.revisions());
        if (!revisions && !app.specDiffers()) {
            return status;
        }
        String what =
                revisions && app.specDiffers() ? " (revision and spec differ)" : revisions ? "" : " (spec differs)";
        return new ApplicationSetApplicationStatus(
                status.application(),
                text(now),
                "Application has pending changes" + what + ", setting status to Waiting",
                WAITING,
                status.step(),
                app.revisions());
    }

    private ApplicationSetApplicationStatus whileWaiting(Observed app) {
        if (!app.sync().equals(SYNCED) || app.specDiffers()) {
            return status;
        }
        return app.health().equals(HEALTHY)
                ? to(HEALTHY, "Application resource has synced, updating status to Healthy")
                : to(PROGRESSING, "Application resource has synced, updating status to Progressing");
    }

    private ApplicationSetApplicationStatus whilePending(Observed app) {
        if (app.operationStarted() != null && !app.operationStarted().isBefore(since())) {
            String how = app.operation().equals("Succeeded")
                    ? "completed a sync successfully"
                    : app.operation().equals("Running") ? "became Progressing" : "completed a sync";
            return to(PROGRESSING, "Application resource " + how + ", updating status from Pending to Progressing");
        }
        return app.broken()
                ? to(PROGRESSING, "Application resource has error and cannot sync, updating status to Progressing")
                : status;
    }

    private ApplicationSetApplicationStatus whileProgressing(Observed app) {
        boolean done = status.status().equals(PROGRESSING)
                && app.health().equals(HEALTHY)
                && app.sync().equals(SYNCED);
        return done
                ? to(HEALTHY, "Application resource became Healthy, updating status from Progressing to Healthy")
                : status;
    }

    private Instant since() {
        String time = status.lastTransitionTime();
        return time == null || time.isEmpty() ? Instant.EPOCH : Instant.parse(time);
    }

    ApplicationSetApplicationStatus to(String state, String message) {
        return new ApplicationSetApplicationStatus(
                status.application(), text(now), message, state, status.step(), status.targetRevisions());
    }

    private static ApplicationSetApplicationStatus inStep(ApplicationSetApplicationStatus known, int step) {
        return new ApplicationSetApplicationStatus(
                known.application(),
                known.lastTransitionTime(),
                known.message(),
                known.status(),
                Integer.toString(step),
                Objects.requireNonNullElse(known.targetRevisions(), List.of()));
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * What an Application says of itself.
     *
     * @param specDiffers whether it is not yet as the set wants it
     * @param operationStarted when its last operation began
     * @param broken whether it says that it cannot be synced
     */
    record Observed(
            String name,
            List<String> revisions,
            String sync,
            String health,
            boolean specDiffers,
            String operation,
            @Nullable Instant operationStarted,
            boolean broken) {

        static Observed of(KubeObject app, boolean specDiffers) {
            List<String> several = app.list("status", "sync", "revisions").stream()
                    .map(String::valueOf)
                    .toList();
            String one = app.text("status", "sync", "revision").orElse("");
            return new Observed(
                    app.name(),
                    several.isEmpty() ? List.of(one) : several,
                    app.text("status", "sync", "status").orElse(""),
                    app.text("status", "health", "status").orElse(""),
                    specDiffers,
                    app.text("status", "operationState", "phase").orElse(""),
                    app.text("status", "operationState", "startedAt")
                            .map(Instant::parse)
                            .orElse(null),
                    app.list("status", "conditions").stream().anyMatch(Observed::isError));
        }

        private static boolean isError(Object condition) {
            Object type = condition instanceof Map<?, ?> map ? map.get("type") : null;
            return "InvalidSpecError".equals(type) || "UnknownError".equals(type);
        }
    }
}
