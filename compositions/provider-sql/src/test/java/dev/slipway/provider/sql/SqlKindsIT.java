package dev.slipway.provider.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.managed.testing.ManagedPlatform;
import dev.slipway.provider.sql.outside.MariaDb;
import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** MySQL's kinds, and what is inside of PostgreSQL databases, on a real API server and real databases. */
class SqlKindsIT {

    private static final String MYSQL = "mysql.sql.crossplane.io";
    private static final String POSTGRESQL = "postgresql.sql.crossplane.io";

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    @RegisterExtension
    static final MariaDb MARIA_DB = new MariaDb();

    private static ManagedPlatform platform;
    private static SqlProvider provider;

    @BeforeAll
    static void start() {
        for (String group : List.of(MYSQL, "mysql.sql.m.crossplane.io")) {
            install(group, "databases", "users", "grants", "providerconfigs", "providerconfigusages");
        }
        for (String group : List.of(POSTGRESQL, "postgresql.sql.m.crossplane.io")) {
            install(group, "databases", "roles", "grants", "providerconfigs", "providerconfigusages");
            install(group, "schemas", "extensions", "defaultprivileges");
        }
        install("mysql.sql.m.crossplane.io", "clusterproviderconfigs");
        install("postgresql.sql.m.crossplane.io", "clusterproviderconfigs");
        platform = new ManagedPlatform(API);
        provider = new SqlProvider();
        platform.start(provider.kinds());
        String server = "endpoint: 127.0.0.1, port: \"%d\", username: %s, password: \"%s\"";
        config(MYSQL, "MySQLConnectionSecret", server.formatted(MARIA_DB.port(), MariaDb.USER, MariaDb.PASSWORD), "");
        config(
                POSTGRESQL,
                "PostgreSQLConnectionSecret",
                server.formatted(POSTGRES.port(), POSTGRES.user(), POSTGRES.password()),
                "sslMode: disable,");
    }

    private static void install(String group, String... plurals) {
        for (String plural : plurals) {
            API.installCrds("crds/" + plural + "." + group + ".yaml");
        }
    }

    private static void config(String group, String source, String server, String more) {
        String name = "kinds-" + source.toLowerCase(java.util.Locale.ROOT);
        platform.apply("""
                apiVersion: v1
                kind: Secret
                metadata: {name: %2$s, namespace: default}
                stringData: {%4$s}
                ---
                apiVersion: %1$s/v1alpha1
                kind: ProviderConfig
                metadata: {name: kinds}
                spec:
                  {%5$s credentials: {source: %3$s, connectionSecretRef: {name: %2$s, namespace: default}}}
                """.formatted(group, name, source, server, more));
    }

    @AfterAll
    static void stop() {
        platform.close();
        provider.close();
    }

    private static Ref apply(String group, String kind, String name, String spec) {
        platform.apply("""
                apiVersion: %s/v1alpha1
                kind: %s
                metadata: {name: %s}
                spec: {providerConfigRef: {name: kinds}, %s}
                """.formatted(group, kind, name, spec));
        return new Ref(new Gvk(group, "v1alpha1", kind), "", name);
    }

    @Test
    void mysqlTenantGetsADatabaseAndNothingElse() throws SQLException {
        Ref database = apply(MYSQL, "Database", "shop", "forProvider: {defaultCharacterSet: utf8mb4}");
        Ref user = apply(
                MYSQL,
                "User",
                "shopkeeper",
                "forProvider: {resourceOptions: {maxUserConnections: 5}}, writeConnectionSecretToRef: {name: shop-conn,"
                        + " namespace: default}");
        Ref grant = apply(
                MYSQL,
                "Grant",
                "shop",
                "forProvider: {privileges: [ALL], userRef: {name: shopkeeper}, databaseRef: {name: shop}}");
        List.of(database, user, grant).forEach(platform::awaitReady);

        String password = platform.secret("default", "shop-conn", "password");
        try (Connection own = MARIA_DB.login("shopkeeper", password, "shop");
                Statement statement = own.createStatement()) {
            statement.execute("CREATE TABLE t (v INT)");
            assertThatThrownBy(() -> statement.execute("CREATE DATABASE more")).hasMessageContaining("denied");
        }
        assertThat(platform.get(user).at("status", "atProvider", "resourceOptionsAsClauses"))
                .contains(List.of("MAX_USER_CONNECTIONS 5"));

        MARIA_DB.execute("ALTER USER shopkeeper IDENTIFIED BY 'spoilt'");
        platform.poke(user);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(180))
                .ignoreExceptions()
                .until(() -> {
                    MARIA_DB.login("shopkeeper", password, "shop").close();
                    return true;
                });

        List.of(user, grant, database).forEach(platform::delete);
        List.of(user, grant, database).forEach(platform::awaitGone);
        assertThat(MARIA_DB.query("SELECT COUNT(*) FROM mysql.user WHERE user = 'shopkeeper'"))
                .isEqualTo("0");
    }

    @Test
    void whatWasThereBeforeIsNotTaken() throws SQLException {
        MARIA_DB.execute("CREATE DATABASE legacy");
        Ref database = apply(MYSQL, "Database", "legacy", "forProvider: {}");

        platform.awaitMessage(database, "Synced", "name taken: database legacy exists already");
        platform.delete(database);
        platform.awaitGone(database);
        assertThat(MARIA_DB.query("SELECT schema_name FROM information_schema.schemata WHERE schema_name = 'legacy'"))
                .isEqualTo("legacy");
    }

    @Test
    void badInputIsNamed() {
        platform.awaitMessage(
                apply(MYSQL, "Grant", "odd", "forProvider: {privileges: [\"FLY; DROP\"], user: nobody}"),
                "Synced",
                "is no privilege of MySQL");
        platform.awaitMessage(
                apply(MYSQL, "Database", "odd", "forProvider: {defaultCharacterSet: klingon}"),
                "Synced",
                "Unknown character set");
        platform.awaitMessage(
                apply(POSTGRESQL, "Extension", "odd", "forProvider: {extension: does-not-exist}"),
                "Synced",
                "does-not-exist");
    }

    @Test
    void whatIsInsideOfADatabaseIsKept() throws SQLException {
        POSTGRES.execute("postgres", "CREATE DATABASE ledger");
        POSTGRES.execute("postgres", "CREATE ROLE maker");
        POSTGRES.execute("postgres", "CREATE ROLE reader");
        Ref schema = apply(POSTGRESQL, "Schema", "books", "forProvider: {database: ledger, role: maker}");
        platform.awaitReady(schema);
        Ref defaults = apply(
                POSTGRESQL,
                "DefaultPrivileges",
                "books",
                "forProvider: {database: ledger, role: reader, targetRole: maker, schema: books, objectType: table,"
                        + " privileges: [SELECT]}");
        Ref extension = apply(POSTGRESQL, "Extension", "texts", "forProvider: {database: ledger, extension: citext}");
        Ref shared = apply(POSTGRESQL, "Extension", "shared", "forProvider: {database: ledger, extension: plpgsql}");
        List.of(defaults, extension, shared).forEach(platform::awaitReady);

        POSTGRES.execute("ledger", "SET ROLE maker; CREATE TABLE books.entries (v int); SET ROLE reader");
        assertThat(ledger("SELECT has_table_privilege('reader', 'books.entries', 'SELECT')"))
                .isEqualTo("t");
        assertThat(ledger("SELECT extname FROM pg_extension WHERE extname = 'citext'"))
                .isEqualTo("citext");

        platform.delete(schema);
        platform.awaitMessage(schema, "Ready", "because other objects depend on it");
        POSTGRES.execute("ledger", "DROP TABLE books.entries");
        List.of(defaults, extension, shared).forEach(platform::delete);
        List.of(schema, defaults, extension, shared).forEach(platform::awaitGone);
        assertThat(ledger("SELECT count(*) FROM pg_namespace WHERE nspname = 'books'"))
                .isEqualTo("0");
        assertThat(ledger("SELECT string_agg(extname, ',') FROM pg_extension")).isEqualTo("plpgsql");
    }

    private static String ledger(String sql) throws SQLException {
        try (Connection connection = POSTGRES.connect("ledger");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
