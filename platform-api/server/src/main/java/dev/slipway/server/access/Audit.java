package dev.slipway.server.access;

import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.Ref;
import java.time.Clock;

/** Writes into the journal what somebody asked for, under the object that it is about. */
public final class Audit {

    private final Journal journal;
    private final Clock clock;

    public Audit(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Note a request that was carried out.
     *
     * @param event one CamelCase word, such as {@code SyncRequested}
     * @param what a sentence without a secret; who asked is added
     */
    public void note(Subject who, Ref object, String event, String what) {
        journal.append(new Entry(clock.instant(), "", object, "", event, what + ", asked for by " + who.name()));
    }
}
