package dev.slipway.runtime.journal;

import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The journal of a server without a database: the newest entries of this process, forgotten when it ends. Safe for use
 * by many threads.
 */
public final class MemoryJournal implements Journal {

    /** Some tens of megabytes at most. */
    public static final int DEFAULT_CAPACITY = 20_000;

    private final int capacity;
    private final Deque<Entry> entries = new ArrayDeque<>();

    public MemoryJournal() {
        this(DEFAULT_CAPACITY);
    }

    public MemoryJournal(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public synchronized void append(Entry entry) {
        if (entries.size() == capacity) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    @Override
    public List<Entry> about(Ref object, int limit) {
        return newest(entry -> entry.object().sameObject(object), limit);
    }

    @Override
    public List<Entry> causedBy(String correlation, int limit) {
        return newest(entry -> !correlation.isEmpty() && entry.correlation().equals(correlation), limit);
    }

    private synchronized List<Entry> newest(Predicate<Entry> wanted, int limit) {
        List<Entry> found = new ArrayList<>();
        for (Iterator<Entry> newestFirst = entries.descendingIterator();
                newestFirst.hasNext() && found.size() < limit; ) {
            Entry entry = newestFirst.next();
            if (wanted.test(entry)) {
                found.add(entry);
            }
        }
        Collections.reverse(found);
        return List.copyOf(found);
    }
}
