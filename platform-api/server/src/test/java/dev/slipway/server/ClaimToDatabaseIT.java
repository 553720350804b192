package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The main job on the local provider: the example claim becomes a database that its secret opens, and nothing else. */
class ClaimToDatabaseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    /** The garbage collector takes up to 40 s to learn about kinds that come after it. */
    private static final Duration FOR_DELETION = Duration.ofSeconds(240);

    @RegisterExtension
    static final ApiServer API = ApiServer.shared().withControllerManager();

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    private static ConfigurableApplicationContext server;
    private static ClaimPlatform platform;

    @BeforeAll
    static void startServer() {
        platform = new ClaimPlatform(API);
        platform.useDatabases(POSTGRES);
        server = platform.serveClaims("embedded");
        platform.define();
    }

    @AfterAll
    static void stopServer() {
        try {
            platform.deleteAllClaims(FOR_DELETION);
        } finally {
            server.close();
        }
    }

    @Test
    void claimBecomesADatabaseThatItsSecretOpens() throws SQLException {
        Ref claim = claim("app-db");
        Ref neighbour = claim("neighbour-db");

        awaitReady(claim);
        awaitReady(neighbour);

        Map<String, String> secret = platform.credentials(claim);
        try (Connection connection = ClaimPlatform.login(secret, secret.get("database"));
                ResultSet one = connection.createStatement().executeQuery("SELECT 1")) {
            assertThat(one.next()).isTrue();
        }
        String other = platform.credentials(neighbour).get("database");
        assertThatThrownBy(() -> ClaimPlatform.login(secret, other).close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void unchangedWorldIsNotWritten() {
        Ref claim = claim("quiet-db");
        awaitReady(claim);
        platform.awaitQuiet(PATIENCE);

        var writes = API.writesDuring(ClaimPlatform::isOfAHub, () -> {
            API.apply("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");
            platform.kube().annotate(claim, Map.of("example.org/touch", "1"));
            platform.awaitQuiet(PATIENCE);
        });

        // The annotation belongs on the composite resource too; nothing else may be written.
        assertThat(writes).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void deletingTheClaimDeletesWhatItCreated() throws SQLException {
        Ref claim = claim("gone-db");
        Ref neighbour = claim("staying-db");
        awaitReady(claim);
        awaitReady(neighbour);
        String gone = platform.credentials(claim).get("database");
        String staying = platform.credentials(neighbour).get("database");

        platform.kube().delete(claim, "");

        await().atMost(FOR_DELETION).until(() -> platform.kube().get(claim).isEmpty());
        try (Connection admin = POSTGRES.connect("postgres")) {
            assertThat(ClaimPlatform.column(admin, "SELECT datname FROM pg_database"))
                    .contains(staying)
                    .doesNotContain(gone);
            assertThat(ClaimPlatform.column(admin, "SELECT rolname FROM pg_roles"))
                    .contains(staying)
                    .doesNotContain(gone);
        }
    }

    @Test
    void whatExistsIsObservedThenTakenOverAndLeftWhenItIsOnlyObserved() throws SQLException {
        Ref role = new Ref(new Gvk("postgresql.sql.crossplane.io", "v1alpha1", "Role"), "", "imported");
        try (Connection admin = POSTGRES.connect("postgres")) {
            admin.createStatement().execute("CREATE ROLE legacy_app CONNECTION LIMIT 7");
            API.apply("""
                    apiVersion: postgresql.sql.crossplane.io/v1alpha1
                    kind: Role
                    metadata: {name: imported, annotations: {crossplane.io/external-name: legacy_app}}
                    spec: {managementPolicies: [Observe], forProvider: {}}
                    """);
            platform.awaitReady(role, FOR_DELETION);
            assertThat(limit(admin)).isEqualTo("7");

            platform.kube()
                    .merge(
                            role,
                            Map.of(
                                    "spec",
                                    Map.of(
                                            "managementPolicies",
                                            List.of("*"),
                                            "forProvider",
                                            Map.of("connectionLimit", 9))));
            await().atMost(FOR_DELETION).until(() -> limit(admin).equals("9"));

            platform.kube().merge(role, Map.of("spec", Map.of("managementPolicies", List.of("Observe"))));
            platform.kube().delete(role, "");
            await().atMost(FOR_DELETION).until(() -> platform.kube().get(role).isEmpty());
            assertThat(limit(admin)).isEqualTo("9");
            admin.createStatement().execute("DROP ROLE legacy_app");
        }
    }

    private static String limit(Connection admin) throws SQLException {
        return ClaimPlatform.column(admin, "SELECT rolconnlimit::text FROM pg_roles WHERE rolname = 'legacy_app'")
                .first();
    }

    private static Ref claim(String name) {
        return platform.claim(name, ClaimPlatform.LOCAL);
    }

    private static void awaitReady(Ref claim) {
        platform.awaitReady(claim, PATIENCE);
    }
}
