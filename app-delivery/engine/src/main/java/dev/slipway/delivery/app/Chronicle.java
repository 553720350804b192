package dev.slipway.delivery.app;

import dev.slipway.delivery.app.Syncer.Job;
import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.time.Clock;

/** Tells the journal what a delivery does, in the name of the commit that it is done for. */
final class Chronicle {

    private final Journal journal;
    private final Clock clock;

    Chronicle(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void revisionSeen(App app, Cause cause, String message) {
        write(cause, app.ref(), app.object().uid(), "RevisionSeen", message);
    }

    void applied(Job job, KubeObject object, String what) {
        write(
                job.cause(),
                object.ref(),
                object.uid(),
                "ObjectApplied",
                what + " by " + job.app().ref());
    }

    void pruned(Job job, KubeObject object) {
        write(
                job.cause(),
                object.ref(),
                object.uid(),
                "Pruned",
                "pruned by " + job.app().ref());
    }

    void refused(Job job, Ref ref, String message) {
        write(job.cause(), ref, "", "ApplyFailed", message);
    }

    void synced(App app, Cause cause, SyncReport report) {
        String event = report.phase() == SyncReport.Phase.SUCCEEDED ? "SyncSucceeded" : "SyncFailed";
        write(cause, app.ref(), app.object().uid(), event, report.message());
    }

    void health(App app, Cause cause, String health) {
        write(cause, app.ref(), app.object().uid(), "Health" + health, "application is " + health);
    }

    private void write(Cause cause, Ref ref, String uid, String event, String message) {
        journal.append(new Entry(clock.instant(), cause.correlation(), ref, uid, event, message));
    }
}
