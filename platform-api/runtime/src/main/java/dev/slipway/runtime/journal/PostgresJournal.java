package dev.slipway.runtime.journal;

import com.zaxxer.hikari.HikariDataSource;
import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.metrics.Meters;
import java.sql.SQLException;
import java.util.List;

/**
 * The journal in a PostgreSQL database that may be away at any time, also when this process starts. Appending costs
 * microseconds and never fails: entries wait in memory, at most {@value #CAPACITY} of them, and are written in batches
 * by one thread, usually within milliseconds. What does not fit is dropped, counted and logged. An entry is written
 * once, also when the database dies between writing and answering. Reading throws a {@link FaultException} while the
 * database is away. The tables are created and brought up to date at the first contact; they refuse changes of what is
 * written.
 */
public final class PostgresJournal implements Journal, AutoCloseable {

    /** How many entries wait for a database that is away. */
    public static final int CAPACITY = 20_000;

    private final JournalDatabase database;
    private final HikariDataSource pool;
    private final JournalSchema schema;
    private final JournalTable table;
    private final JournalWriter writer;

    public PostgresJournal(JournalDatabase database, Meters meters) {
        this(database, meters, CAPACITY);
    }

    PostgresJournal(JournalDatabase database, Meters meters, int capacity) {
        this.database = database;
        this.pool = JournalPool.open(database);
        this.schema = new JournalSchema(database);
        this.table = new JournalTable(pool);
        this.writer = new JournalWriter(database.address(), new JournalQueue(capacity), this::write, meters);
        writer.start();
    }

    @Override
    public void append(Entry entry) {
        writer.append(entry);
    }

    @Override
    public List<Entry> about(Ref object, int limit) {
        return read(() -> table.about(object, limit));
    }

    @Override
    public List<Entry> causedBy(String correlation, int limit) {
        return read(() -> table.causedBy(correlation, limit));
    }

    /** Write what waits, for at most a few seconds, and let go of the database. */
    @Override
    public void close() {
        writer.close();
        pool.close();
    }

    private interface Query {
        List<Entry> run() throws SQLException;
    }

    private List<Entry> read(Query query) {
        try {
            schema.ensure();
            return query.run();
        } catch (SQLException e) {
            String what = "The journal cannot be read: " + JournalFaults.words(e, database.address())
                    + ". What happens meanwhile is kept in memory and written when the database is back.";
            throw new FaultException(Fault.UNAVAILABLE, what, e);
        }
    }

    private void write(List<QueuedEntry> batch) throws SQLException {
        schema.ensure();
        try {
            table.insert(batch);
        } catch (SQLException e) {
            if (JournalFaults.isMissingTable(e)) {
                schema.doubt();
            }
            throw e;
        }
    }
}
