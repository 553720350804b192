package dev.slipway.runtime.journal;

import dev.slipway.kernel.journal.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Entries that wait to be written; bounded, because a database may be away for long. */
final class JournalQueue {

    private final BlockingQueue<QueuedEntry> waiting;
    private final long process = UUID.randomUUID().getMostSignificantBits();
    private final AtomicLong sequence = new AtomicLong();

    JournalQueue(int capacity) {
        this.waiting = new ArrayBlockingQueue<>(capacity);
    }

    /** Return whether there was room. */
    boolean offer(Entry entry) {
        return waiting.offer(QueuedEntry.of(new UUID(process, sequence.incrementAndGet()), entry));
    }

    int size() {
        return waiting.size();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Return the oldest entries, waiting a while for the first; none when nothing came. */
    List<QueuedEntry> next(int most, Duration patience) throws InterruptedException {
        QueuedEntry first = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        List<QueuedEntry> batch = new ArrayList<>(List.of(first));
        waiting.drainTo(batch, most - 1);
        return batch;
    }
}
