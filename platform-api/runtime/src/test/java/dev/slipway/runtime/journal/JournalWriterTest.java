package dev.slipway.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.journal.Entry;
import dev.slipway.runtime.metrics.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalWriterTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private volatile boolean reachable = true;
    private final JournalWriter writer =
            new JournalWriter("postgresql://db/slipway", new JournalQueue(10), this::write, new Meters(registry));

    @AfterEach
    void close() {
        writer.close();
    }

    /** Refuses what is bad with the whole batch that it came in, as a database does. */
    private void write(List<QueuedEntry> batch) throws SQLException {
        if (!reachable) {
            throw new SQLException("connection refused", "08001");
        }
        List<String> events = batch.stream().map(q -> q.entry().event()).toList();
        if (events.contains("Bad")) {
            throw new SQLException("value too long", "22001");
        }
        written.addAll(events);
    }

    @Test
    void oneRefusedEntryCostsOnlyItself() {
        for (String event : List.of("A", "B", "Bad", "C", "D")) {
            append(event);
        }
        writer.start();

        await().until(() -> written.size() == 4);
        assertThat(written).containsExactly("A", "B", "C", "D");
        assertThat(registry.get(Meters.JOURNAL_DROPPED).counter().count()).isEqualTo(1);
    }

    @Test
    void fullMemoryDropsAndCountsWithoutBlocking() {
        reachable = false;
        IntStream.range(0, 25).forEach(i -> append("E" + i));

        assertThat(registry.get(Meters.JOURNAL_DROPPED).counter().count()).isEqualTo(15);
        assertThat(registry.get(Meters.JOURNAL_QUEUE).gauge().value()).isEqualTo(10);

        reachable = true;
        writer.start();
        await().until(() -> written.size() == 10);
        assertThat(written).startsWith("E0").endsWith("E9");
    }

    @Test
    void closingWritesWhatWaits() {
        append("Last");
        writer.start();
        writer.close();

        assertThat(written).containsExactly("Last");
    }

    @Test
    void goesOnWhenTheDatabaseComesBack() {
        reachable = false;
        writer.start();
        append("A");
        await().until(() -> registry.get(Meters.JOURNAL_QUEUE).gauge().value() == 0);
        reachable = true;

        await().until(() -> written.contains("A"));
    }

    private void append(String event) {
        Entry entry = Entries.at(0, Entries.database("orders"), event);
        writer.append(entry);
    }
}
