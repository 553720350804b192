package dev.slipway.runtime.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables up to date, once per process; replicas that start together wait for each other. */
final class JournalSchema {

    private final JournalDatabase database;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean current;

    JournalSchema(JournalDatabase database) {
        this.database = database;
    }

    /** Migrate unless that was done; tried again by the next caller when it fails. */
    void ensure() throws SQLException {
        if (current) {
            return;
        }
        lock.lock();
        try {
            if (!current) {
                migrate();
                current = true;
            }
        } catch (FlywayException e) {
            throw sqlCause(e);
        } finally {
            lock.unlock();
        }
    }

    /** Look again next time: the database may have been replaced by an empty one. */
    void doubt() {
        current = false;
    }

    private void migrate() throws SQLException {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(database.url(), JournalPool.user(database.owner()), JournalPool.password(database.owner()))
                .jdbcProperties(JournalPool.PROPERTIES)
                .defaultSchema(JournalDatabase.SCHEMA)
                .createSchemas(true)
                .locations("classpath:db/migration");
        configuration.load().migrate();
        if (database.hasOwnWriter()) {
            try (Connection connection = configuration.getDataSource().getConnection()) {
                grant(connection);
            }
        }
    }

    private void grant(Connection connection) throws SQLException {
        String role = '"' + database.writer().user().replace("\"", "\"\"") + '"';
        String schema = JournalDatabase.SCHEMA;
        try (Statement statement = connection.createStatement()) {
            statement.execute("grant usage on schema " + schema + " to " + role);
            statement.execute("grant insert, select on " + schema + ".journal to " + role);
            statement.execute("grant usage on sequence " + schema + ".journal_id_seq to " + role);
        }
    }

    private static SQLException sqlCause(FlywayException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException e) {
                return e;
            }
        }
        return new SQLException("the journal's tables cannot be brought up to date: " + failure.getMessage(), failure);
    }
}
