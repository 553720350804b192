package dev.slipway.kernel.journal;

import dev.slipway.kernel.object.Ref;
import java.util.List;

/** Append-only record of what happened. Appending never blocks a pass and never fails it. */
public interface Journal {

    void append(Entry entry);

    /** Return the entries about an object, oldest first, at most {@code limit} of the newest. */
    List<Entry> about(Ref object, int limit);

    /** Return the entries that a commit led to, oldest first, at most {@code limit} of the newest. */
    List<Entry> causedBy(String correlation, int limit);
}
