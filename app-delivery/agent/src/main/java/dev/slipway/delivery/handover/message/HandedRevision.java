package dev.slipway.delivery.handover.message;

import dev.slipway.runtime.git.Revision;
import java.time.Instant;

/** What the revision of a source means. */
public record HandedRevision(String sha, String author, String message, String committedAt) {

    public static HandedRevision of(Revision revision) {
        return new HandedRevision(
                revision.sha(),
                revision.author(),
                revision.message(),
                revision.committedAt().toString());
    }

    public Revision revision() {
        return new Revision(sha, author, message, Instant.parse(committedAt));
    }
}
