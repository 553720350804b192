package dev.slipway.provider.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import dev.slipway.testkit.kubernetes.AuditEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A tenant gets a database, a role that may do anything in it, and no way into anybody else's. */
class OwnDatabaseIT {

    private static final String MINE = """
            apiVersion: postgresql.sql.crossplane.io/v1alpha1
            kind: Role
            metadata: {name: %1$s, labels: {app: %1$s}}
            spec:
              forProvider:
                privileges: {login: true}
              writeConnectionSecretToRef: {name: %1$s-conn, namespace: default}
            ---
            apiVersion: postgresql.sql.crossplane.io/v1alpha1
            kind: Database
            metadata: {name: %1$s, labels: {app: %1$s}}
            spec:
              forProvider:
                ownerSelector: {matchLabels: {app: %1$s}}
            ---
            apiVersion: postgresql.sql.crossplane.io/v1alpha1
            kind: Grant
            metadata: {name: %1$s}
            spec:
              forProvider:
                privileges: [ALL]
                roleRef: {name: %1$s}
                databaseRef: {name: %1$s}
                revokePublicOnDb: true
            """;

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    private static SqlPlatform platform;

    @BeforeAll
    static void start() {
        SqlPlatform.installCrds(API);
        platform = new SqlPlatform(API, POSTGRES, TEMPORAL.target());
        platform.applyProviderConfig();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static void claim(String name) {
        platform.apply(MINE.formatted(name));
        List.of("Role", "Database", "Grant").forEach(kind -> platform.awaitReady(kind, name));
    }

    @Test
    void tenantOwnsItsDatabaseAndCannotEnterAnother() throws SQLException {
        claim("tenant-a");
        claim("tenant-b");

        try (Connection own = platform.login("default", "tenant-a-conn", "tenant-a");
                Statement statement = own.createStatement()) {
            statement.execute("CREATE TABLE t (v text)");
            statement.execute("CREATE SCHEMA s");
            statement.execute("INSERT INTO t VALUES ('mine')");
            try (ResultSet row = statement.executeQuery(
                    "SELECT pg_get_userbyid(datdba) FROM pg_database" + " WHERE datname = current_database()")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("tenant-a");
            }
            assertThatThrownBy(() -> statement.execute("CREATE DATABASE more"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("SELECT rolpassword FROM pg_authid"))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> platform.login("default", "tenant-b-conn", "tenant-a"))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> platform.login("default", "tenant-a-conn", "tenant-b"))
                .hasMessageContaining("permission denied for database");
        assertThat(platform.secret("default", "tenant-a-conn", "password")).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void unchangedWorldIsNotWrittenTo() {
        claim("quiet");
        awaitQuiet();

        List<AuditEvent> writes = API.writesDuring(event -> event.name().equals("quiet"), () -> {
            for (String kind : List.of("Role", "Database", "Grant")) {
                platform.poke(kind, "quiet");
            }
            Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        });

        assertThat(writes).isEmpty();
    }

    /** Wait until the passes that the making of it has led to are over. */
    private static void awaitQuiet() {
        var mark = new AtomicLong(API.audit().mark());
        Awaitility.await()
                .atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    long since = mark.getAndSet(API.audit().mark());
                    return API.audit().since(since).stream()
                            .noneMatch(event -> event.name().equals("quiet") && event.isWrite());
                });
    }

    @Test
    void deletionRemovesEverythingInWhateverOrder() throws SQLException {
        claim("leaving");

        platform.delete("Role", "leaving");
        platform.awaitGone("Role", "leaving");
        platform.delete("Grant", "leaving");
        platform.delete("Database", "leaving");
        platform.awaitGone("Grant", "leaving");
        platform.awaitGone("Database", "leaving");

        assertThat(count("SELECT count(*) FROM pg_database WHERE datname = 'leaving'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM pg_roles WHERE rolname = 'leaving'"))
                .isZero();
    }

    @Test
    void databaseThatSomebodyDroppedComesBack() throws SQLException {
        claim("lost");
        POSTGRES.execute("postgres", "DROP DATABASE lost WITH (FORCE)");

        platform.poke("Database", "lost");
        Awaitility.await()
                .atMost(Duration.ofSeconds(180))
                .until(() -> count("SELECT count(*) FROM pg_database WHERE datname = 'lost'") == 1);
        platform.awaitReady("Database", "lost");
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = POSTGRES.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
