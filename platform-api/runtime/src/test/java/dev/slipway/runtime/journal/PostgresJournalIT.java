package dev.slipway.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.metrics.Meters;
import dev.slipway.testkit.fixture.PostgresServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal on a real PostgreSQL that is killed and restarted; a database of its own for each test. */
class PostgresJournalIT {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final Ref ORDERS = Entries.database("orders");

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.durable();

    private final String database = "journal" + TESTS.incrementAndGet();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private PostgresJournal journal;

    @BeforeEach
    void create() throws SQLException {
        POSTGRES.execute("postgres", "create database " + database);
        journal = open(own());
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private JournalDatabase own() {
        return JournalDatabase.of(POSTGRES.jdbcUrl(database), POSTGRES.user(), Redacted.of(POSTGRES.password()));
    }

    private PostgresJournal open(JournalDatabase where) {
        return new PostgresJournal(where, new Meters(registry));
    }

    @Test
    void whatIsAppendedIsReadOldestFirst() {
        journal.append(Entries.at(3, ORDERS, "Ready"));
        journal.append(Entries.at(1, ORDERS, "Seen"));
        journal.append(Entries.at(2, Entries.database("other"), "Seen"));
        awaitWritten(3);

        assertThat(journal.about(ORDERS, 10))
                .containsExactly(Entries.at(1, ORDERS, "Seen"), Entries.at(3, ORDERS, "Ready"));
        assertThat(journal.about(ORDERS, 1)).extracting(Entry::event).containsExactly("Ready");
        assertThat(journal.causedBy(Entries.COMMIT, 10)).hasSize(3);
        assertThat(journal.causedBy("claims@other", 10)).isEmpty();
    }

    @Test
    void objectsAreFoundWhateverTheVersionOfTheirKind() {
        Ref core = new Ref(Gvk.of("v1", "Secret"), "shop", "orders");
        journal.append(Entries.at(1, ORDERS, "Seen"));
        journal.append(Entries.at(2, core, "Written"));
        awaitWritten(2);

        assertThat(journal.about(new Ref(Gvk.of("example.org/v9", "Database"), "shop", "orders"), 10))
                .hasSize(1);
        assertThat(journal.about(new Ref(Gvk.of("other.org/v1", "Database"), "shop", "orders"), 10))
                .isEmpty();
        assertThat(journal.about(core, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update slipway.journal set message = 'nothing happened'",
                "delete from slipway.journal",
                "truncate slipway.journal"
            })
    void whatIsWrittenStays(String attempt) {
        journal.append(Entries.at(1, ORDERS, "Seen"));
        awaitWritten(1);

        assertThatThrownBy(() -> POSTGRES.execute(database, attempt)).hasMessageContaining("append-only");
        assertThat(journal.about(ORDERS, 10)).containsExactly(Entries.at(1, ORDERS, "Seen"));
    }

    @Test
    void writerOfItsOwnMayOnlyAddAndRead() throws SQLException {
        POSTGRES.execute(database, "create role \"writer-" + database + "\" login password 'w'");
        JournalDatabase where = JournalDatabase.of(POSTGRES.jdbcUrl(database), "writer-" + database, Redacted.of("w"))
                .ownedBy(POSTGRES.user(), Redacted.of(POSTGRES.password()));
        try (PostgresJournal restricted = open(where)) {
            restricted.append(Entries.at(1, ORDERS, "Seen"));
            await().atMost(SOON).until(() -> restricted.about(ORDERS, 10).size() == 1);
        }
        try (var connection = DriverManager.getConnection(POSTGRES.jdbcUrl(database), "writer-" + database, "w");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("drop table slipway.journal"))
                    .hasMessageContaining("owner");
            assertThatThrownBy(() -> statement.execute("delete from slipway.journal"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void killedDatabaseCostsNothingThatWasAppended() {
        journal.append(Entries.at(0, ORDERS, "E0"));
        awaitWritten(1);
        POSTGRES.kill();
        try {
            Instant before = Instant.now();
            for (int i = 1; i <= 2000; i++) {
                journal.append(Entries.at(i, ORDERS, "E" + i));
            }
            assertThat(Duration.between(before, Instant.now()))
                    .as("nobody waits for the database, once each")
                    .isLessThan(Duration.ofSeconds(20));
            assertThatThrownBy(() -> journal.about(ORDERS, 1)).isInstanceOfSatisfying(FaultException.class, e -> {
                assertThat(e.fault()).isEqualTo(Fault.UNAVAILABLE);
                assertThat(e.explanation())
                        .contains("cannot be reached", "/" + database)
                        .doesNotContain(POSTGRES.password());
            });
        } finally {
            POSTGRES.start();
        }

        awaitWritten(2001);
        assertThat(journal.about(ORDERS, 5000)).hasSize(2001).last().isEqualTo(Entries.at(2000, ORDERS, "E2000"));
    }

    @Test
    void databaseMayAppearLaterThanTheServer() throws SQLException {
        journal.close();
        POSTGRES.execute("postgres", "drop database " + database);
        journal = open(own());
        journal.append(Entries.at(1, ORDERS, "Seen"));
        assertThatThrownBy(() -> journal.about(ORDERS, 1))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("database \"" + database + "\" does not exist");

        POSTGRES.execute("postgres", "create database " + database);

        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> journal.about(ORDERS, 10).size() == 1);
    }

    @Test
    void emptiedDatabaseGetsItsTablesBack() throws SQLException {
        journal.append(Entries.at(1, ORDERS, "Seen"));
        awaitWritten(1);
        POSTGRES.execute(database, "drop schema slipway cascade");

        journal.append(Entries.at(2, ORDERS, "Applied"));

        awaitWritten(2);
        assertThat(journal.about(ORDERS, 10)).extracting(Entry::event).containsExactly("Applied");
    }

    @Test
    void hostileTextIsWrittenAsText() {
        Entry hostile = new Entry(
                Entries.NOON, "c'; drop table journal; --", ORDERS, "u\0u", "Seen", "\0" + "ä€😀".repeat(5000));
        journal.append(hostile);
        awaitWritten(1);

        Entry read = journal.causedBy("c'; drop table journal; --", 10).get(0);
        assertThat(read.uid()).isEqualTo("uu");
        assertThat(read.message()).startsWith("ä€😀").endsWith("…").hasSizeLessThan(5000);
    }

    @Test
    void replicasThatStartTogetherShareOneJournal() {
        try (PostgresJournal second = open(own())) {
            journal.append(Entries.at(1, ORDERS, "Seen"));
            second.append(Entries.at(2, ORDERS, "Applied"));
            awaitWritten(2);
            assertThat(journal.about(ORDERS, 10)).extracting(Entry::event).containsExactly("Seen", "Applied");
        }
    }

    private void awaitWritten(int entries) {
        await().atMost(SOON).until(() -> registry.find(Meters.JOURNAL_WRITTEN).counters().stream()
                .anyMatch(c -> c.count() >= entries));
    }
}
