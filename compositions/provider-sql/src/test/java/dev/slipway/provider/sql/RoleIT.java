package dev.slipway.provider.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can go wrong with a role, and what its owner reads then. */
class RoleIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    /** PostgreSQL's own databases are closed to roles. */
    private static final String OPEN = "anybodys";

    private static SqlPlatform platform;

    @BeforeAll
    static void start() throws SQLException {
        POSTGRES.execute("postgres", "CREATE DATABASE " + OPEN);
        SqlPlatform.installCrds(API);
        platform = new SqlPlatform(API, POSTGRES, TEMPORAL.target());
        platform.applyProviderConfig();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static void apply(String name, String metadata, String spec) {
        platform.apply("""
                apiVersion: postgresql.sql.crossplane.io/v1alpha1
                kind: Role
                metadata: {name: %s%s}
                spec: %s
                """.formatted(name, metadata, spec));
    }

    @Test
    void foreignRoleIsNotTouchedUnlessNamedByHand() throws SQLException {
        POSTGRES.execute("postgres", "CREATE ROLE legacy");
        apply("legacy", "", "{forProvider: {privileges: {createDb: true}}}");
        platform.awaitMessage("Role", "legacy", "Synced", "name taken: role legacy exists already");
        assertThat(is("legacy", "rolcreatedb")).isFalse();

        platform.delete("Role", "legacy");
        platform.awaitGone("Role", "legacy");
        assertThat(is("legacy", "rolinherit")).as("still there").isTrue();

        apply(
                "legacy",
                ", annotations: {crossplane.io/external-name: legacy}",
                "{forProvider: {privileges: {createDb: true}}}");
        platform.awaitReady("Role", "legacy");
        assertThat(is("legacy", "rolcreatedb")).isTrue();
    }

    @Test
    void passwordFollowsItsSecret() throws SQLException {
        password("first");
        apply(
                "rotating",
                "",
                "{forProvider: {privileges: {login: true}, passwordSecretRef: {name: rotating-password, namespace:"
                        + " default, key: pw}}, writeConnectionSecretToRef: {name: rotating-conn, namespace: default}}");
        platform.awaitReady("Role", "rotating");
        login("rotating", "first").close();

        password("second");
        Awaitility.await().atMost(Duration.ofSeconds(180)).ignoreExceptions().until(() -> {
            login("rotating", "second").close();
            return platform.secret("default", "rotating-conn", "password").equals("second");
        });
        assertThatThrownBy(() -> login("rotating", "first")).hasMessageContaining("password authentication failed");
    }

    @Test
    void settingsAndPrivilegesAreKept() throws SQLException {
        apply(
                "kept",
                "",
                "{forProvider: {connectionLimit: 3, privileges: {createDb: true}, configurationParameters: [{name:"
                        + " statement_timeout, value: 5s}]}}");
        platform.awaitReady("Role", "kept");
        POSTGRES.execute("postgres", "ALTER ROLE kept NOCREATEDB CONNECTION LIMIT 9");

        platform.poke("Role", "kept");

        Awaitility.await().atMost(Duration.ofSeconds(180)).untilAsserted(() -> assertThat(
                        text("SELECT rolcreatedb || ' ' || rolconnlimit || ' ' || array_to_string(rolconfig, ',')"
                                + " FROM pg_roles WHERE rolname = 'kept'"))
                .isEqualTo("true 3 statement_timeout=5s"));
    }

    @Test
    void observedRoleIsNeverCreated() {
        apply("nobody", "", "{managementPolicies: [Observe], forProvider: {}}");

        platform.awaitMessage("Role", "nobody", "Synced", "external resource nobody does not exist");
        assertThat(platform.condition("Role", "nobody", "Synced").reason()).isEqualTo("ReconcileError");
    }

    @Test
    void unsupportedPoliciesAreNamed() {
        apply("odd", "", "{managementPolicies: [Create], forProvider: {}}");

        platform.awaitMessage("Role", "odd", "Synced", "[Create] is not a supported combination");
    }

    @Test
    void pausedRoleIsLeftAloneAndItsDeletionWaits() throws SQLException {
        apply("resting", ", annotations: {crossplane.io/paused: \"true\"}", "{forProvider: {}}");
        platform.awaitMessage("Role", "resting", "Synced", "paused via the pause annotation");
        assertThat(platform.condition("Role", "resting", "Synced").reason()).isEqualTo("ReconcilePaused");

        platform.delete("Role", "resting");
        platform.awaitMessage("Role", "resting", "Synced", "slipway.dev/paused-deletion: allow");

        platform.annotate("Role", "resting", "slipway.dev/paused-deletion", "allow");
        platform.poke("Role", "resting");
        platform.awaitGone("Role", "resting");
    }

    @Test
    void missingProviderConfigIsNamedAndRecoveredFrom() {
        apply("early", "", "{providerConfigRef: {name: later}, forProvider: {}}");
        platform.awaitMessage("Role", "early", "Synced", "ProviderConfig later");

        platform.applyProviderConfig("later", POSTGRES.port());
        platform.awaitReady("Role", "early");
    }

    @Test
    void unreachableServerIsNamedWithWhatHappensNext() {
        platform.applyProviderConfig("nowhere", 1);
        apply("unreached", "", "{providerConfigRef: {name: nowhere}, forProvider: {}}");

        platform.awaitMessage("Role", "unreached", "Synced", "PostgreSQL at 127.0.0.1:1 cannot be reached");
        assertThat(platform.condition("Role", "unreached", "Synced").message()).endsWith("trying again by itself");
    }

    @Test
    void usedProviderConfigOutlivesItsUsers() {
        platform.applyProviderConfig("used", POSTGRES.port());
        apply("user", "", "{providerConfigRef: {name: used}, forProvider: {}}");
        platform.awaitReady("Role", "user");

        platform.delete("ProviderConfig", "used");
        platform.awaitMessage("ProviderConfig", "used", "Terminating", "still in use by 1");

        platform.delete("Role", "user");
        platform.awaitGone("Role", "user");
        platform.awaitGone("ProviderConfig", "used");
    }

    private static void password(String value) {
        platform.apply("""
                apiVersion: v1
                kind: Secret
                metadata: {name: rotating-password, namespace: default}
                stringData: {pw: %s}
                """.formatted(value));
    }

    private static Connection login(String user, String password) throws SQLException {
        return DriverManager.getConnection(POSTGRES.jdbcUrl(OPEN), user, password);
    }

    private static boolean is(String role, String column) throws SQLException {
        return "true".equals(text("SELECT " + column + "::text FROM pg_roles WHERE rolname = '" + role + "'"));
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = POSTGRES.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
