package dev.slipway.runtime.journal;

import dev.slipway.kernel.journal.Entry;
import java.util.UUID;

/** An entry on its way to the database, under the id that keeps it from being written twice. */
record QueuedEntry(UUID id, Entry entry) {

    private static final int LONGEST_MESSAGE = 4000;

    /** Return the entry in a form that PostgreSQL accepts: no NUL, no message of megabytes. */
    static QueuedEntry of(UUID id, Entry entry) {
        String message = clean(entry.message());
        String shown = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
        return new QueuedEntry(
                id,
                new Entry(
                        entry.at(),
                        clean(entry.correlation()),
                        entry.object(),
                        clean(entry.uid()),
                        clean(entry.event()),
                        shown));
    }

    private static String clean(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
