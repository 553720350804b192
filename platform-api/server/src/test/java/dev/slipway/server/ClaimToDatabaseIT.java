package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The main job on the local provider: the example claim becomes a database that its secret opens, and nothing else. */
class ClaimToDatabaseIT {

    private static final Gvk CLAIM = new Gvk("database.example.org", "v1alpha1", "PostgreSQLInstance");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    private static ConfigurableApplicationContext server;
    private static Kube kube;

    @BeforeAll
    static void startServer() {
        kube = new Kube(API.client());
        server = SpringApplication.run(
                SlipwayServer.class,
                "--slipway.kubeconfig=" + API.kubeconfig(),
                "--slipway.crds=true",
                "--slipway.temporal.target=embedded",
                "--server.port=0");
        API.apply("{apiVersion: v1, kind: Namespace, metadata: {name: slipway-system}}");
        API.apply(admin(), Examples.text("postgresql/provider-config-local.yaml"));
        API.apply(
                Examples.text("postgresql/functions.yaml"),
                Examples.text("postgresql/composition-local.yaml"),
                Examples.text("postgresql/definition.yaml"));
        await().atMost(PATIENCE).until(() -> kube.kind(CLAIM).isPresent());
    }

    private static String admin() {
        return """
                apiVersion: v1
                kind: Secret
                metadata: {name: postgresql-admin, namespace: slipway-system}
                stringData: {endpoint: 127.0.0.1, port: "%d", username: "%s", password: "%s"}
                """.formatted(POSTGRES.port(), POSTGRES.user(), POSTGRES.password());
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void claimBecomesADatabaseThatItsSecretOpens() throws SQLException {
        Ref claim = claim("app-db");

        awaitReady(claim);

        Map<String, String> secret = secret(claim.namespace(), "app-db-credentials");
        try (Connection connection = login(secret, secret.get("database"));
                ResultSet one = connection.createStatement().executeQuery("SELECT 1")) {
            assertThat(one.next()).isTrue();
        }
        assertThatThrownBy(() -> login(secret, "postgres").close()).isInstanceOf(SQLException.class);
    }

    @Test
    void unchangedWorldIsNotWritten() {
        Ref claim = claim("quiet-db");
        awaitReady(claim);
        awaitQuiet();

        var writes = API.writesDuring(event -> event.userAgent().startsWith("slipway-server"), () -> {
            API.apply("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");
            kube.annotate(claim, Map.of("example.org/touch", "1"));
            awaitQuiet();
        });

        // The annotation belongs on the composite resource too; nothing else may be written.
        assertThat(writes).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void deletingTheClaimDeletesWhatItCreated() throws SQLException {
        Ref claim = claim("gone-db");
        awaitReady(claim);
        String database = secret(claim.namespace(), "gone-db-credentials").get("database");

        kube.delete(claim, "");

        await().atMost(PATIENCE).until(() -> kube.get(claim).isEmpty());
        try (Connection admin = POSTGRES.connect("postgres")) {
            assertThat(exists(admin, "SELECT 1 FROM pg_database WHERE datname = '" + database + "'"))
                    .isFalse();
            assertThat(exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = '" + database + "'"))
                    .isFalse();
        }
    }

    @Test
    void claimForAMissingCompositionSaysSo() {
        String namespace = API.newNamespace("team");
        API.apply(Examples.text("postgresql/claim.yaml")
                .replace("namespace: production", "namespace: " + namespace)
                .replace("name: postgresql-local", "name: postgresql-typo"));
        Ref claim = new Ref(CLAIM, namespace, "app-db");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(message(claim, "Ready"))
                .contains("postgresql-typo")
                .contains("does not exist")
                .contains("postgresql-local"));
    }

    private static Ref claim(String name) {
        String namespace = API.newNamespace("team");
        API.apply(Examples.text("postgresql/claim.yaml")
                .replace("namespace: production", "namespace: " + namespace)
                .replace("app-db", name));
        return new Ref(CLAIM, namespace, name);
    }

    private static void awaitReady(Ref claim) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        kube.get(claim).flatMap(live -> live.condition("Ready")).filter(ready -> ready.isTrue()))
                .as(() -> message(claim, "Ready") + " / " + message(claim, "Synced"))
                .isPresent());
    }

    /** Wait until two looks at everything that was written show the same. */
    private static void awaitQuiet() {
        var last = new java.util.concurrent.atomic.AtomicInteger(-1);
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
            int now = kube.list(CLAIM, "", Map.of()).hashCode();
            return last.getAndSet(now) == now;
        });
    }

    private static String message(Ref claim, String condition) {
        return kube.get(claim)
                .flatMap(live -> live.condition(condition))
                .flatMap(c -> Optional.ofNullable(c.message()))
                .orElse("");
    }

    private static Map<String, String> secret(String namespace, String name) {
        KubeObject secret =
                kube.get(new Ref(new Gvk("", "v1", "Secret"), namespace, name)).orElseThrow();
        Map<String, String> values = new TreeMap<>();
        secret.map("data")
                .forEach((key, value) -> values.put(
                        key, new String(Base64.getDecoder().decode(String.valueOf(value)), StandardCharsets.UTF_8)));
        return values;
    }

    private static Connection login(Map<String, String> secret, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + secret.get("host") + ":" + secret.get("port") + "/" + database,
                secret.get("username"),
                secret.get("password"));
    }

    private static boolean exists(Connection admin, String query) throws SQLException {
        try (ResultSet rows = admin.createStatement().executeQuery(query)) {
            return rows.next();
        }
    }
}
