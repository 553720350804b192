package dev.slipway.runtime.journal;

import dev.slipway.kernel.journal.Entry;
import dev.slipway.runtime.metrics.Meters;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that writes. Holds on to a batch until it is written or refused. */
final class JournalWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);

    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final String address;
    private final JournalQueue queue;
    private final Sink sink;
    private final Meters meters;
    private final Thread thread = new Thread(this::run, "slipway-journal");
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicLong droppedInOutage = new AtomicLong();
    private boolean down;

    /** Where batches go. */
    interface Sink {
        void write(List<QueuedEntry> batch) throws SQLException;
    }

    JournalWriter(String address, JournalQueue queue, Sink sink, Meters meters) {
        this.address = address;
        this.queue = queue;
        this.sink = sink;
        this.meters = meters;
        meters.journalQueue(queue::size);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void append(Entry entry) {
        if (queue.offer(entry)) {
            return;
        }
        meters.journalDropped(1);
        if (droppedInOutage.getAndIncrement() == 0) {
            LOG.error("The journal's memory is full, new entries are dropped until the database is back");
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(LAST_WORDS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    private void run() {
        try {
            while (!isClosing(Duration.ZERO) || !queue.isEmpty()) {
                List<QueuedEntry> batch = queue.next(BATCH, PATIENCE);
                if (!batch.isEmpty()) {
                    write(batch);
                }
            }
        } catch (InterruptedException e) {
            LOG.warn("The journal ends with {} entries that the database did not take", queue.size());
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<QueuedEntry> batch) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (!tryWrite(batch)) {
            // While closing, the wait ends at once and close() ends the attempts.
            if (isClosing(pause)) {
                TimeUnit.MILLISECONDS.sleep(FIRST_PAUSE.toMillis());
            }
            pause = longer(pause);
        }
    }

    /** Return whether nothing is left to do for this batch. */
    private boolean tryWrite(List<QueuedEntry> batch) {
        try {
            sink.write(batch);
            meters.journalWritten(batch.size());
            announceUp();
            return true;
        } catch (SQLException e) {
            if (JournalFaults.isRefusal(e)) {
                return refused(batch, e);
            }
            announceDown(JournalFaults.words(e, address), e);
            return false;
        } catch (RuntimeException e) {
            announceDown("the journal met an unexpected " + e.getClass().getSimpleName(), e);
            return false;
        }
    }

    /** One bad entry must not take the other ones along; halves find it. */
    private boolean refused(List<QueuedEntry> batch, SQLException e) {
        if (batch.size() == 1) {
            meters.journalDropped(1);
            LOG.error(
                    "PostgreSQL refuses a journal entry about {}",
                    batch.get(0).entry().object(),
                    e);
            return true;
        }
        int middle = batch.size() / 2;
        boolean first = tryWrite(batch.subList(0, middle));
        return tryWrite(batch.subList(middle, batch.size())) && first;
    }

    private void announceDown(String words, Exception e) {
        if (!down) {
            down = true;
            LOG.warn("The journal waits in memory: {}", words);
            LOG.debug("The journal cannot be written", e);
        }
    }

    private void announceUp() {
        long lost = droppedInOutage.getAndSet(0);
        if (down) {
            LOG.info("The journal is written again; {} entries were lost", lost);
        }
        down = false;
    }

    private boolean isClosing(Duration pause) throws InterruptedException {
        return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
