package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Ref;
import dev.slipway.testkit.fixture.Moto;
import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.services.rds.model.DBInstance;

/** The reference claim, as a developer of another platform commits it: an RDS instance, or a real local database. */
class ReferenceClaimIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FOR_DELETION = Duration.ofSeconds(90);

    /** PostgreSQLInstance app-db in production; only the composition that it asks for changes. */
    private static final String REFERENCE = """
            apiVersion: database.example.org/v1alpha1
            kind: PostgreSQLInstance
            metadata:
              name: app-db
              namespace: production
            spec:
              parameters:
                storageGB: 20
                version: "14"
                region: eu-west-1
              compositionRef:
                name: %s
              writeConnectionSecretToRef:
                name: app-db-credentials
            """;

    private static final Ref CLAIM = new Ref(ClaimPlatform.CLAIM, "production", "app-db");

    @RegisterExtension
    static final ApiServer API = ApiServer.shared().withControllerManager();

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    @RegisterExtension
    static final Moto MOTO = Moto.server();

    private static ConfigurableApplicationContext server;
    private static ClaimPlatform platform;

    @BeforeAll
    static void startServer() {
        platform = new ClaimPlatform(API);
        platform.useDatabases(POSTGRES);
        platform.useAws(MOTO.endpoint());
        API.apply("{apiVersion: v1, kind: Namespace, metadata: {name: production}}");
        server = platform.serve(TEMPORAL.target());
        platform.define();
    }

    @AfterEach
    void deleteClaim() {
        platform.deleteAllClaims(FOR_DELETION);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void becomesAnRdsInstanceWithItsSecret() {
        API.apply(REFERENCE.formatted(ClaimPlatform.AWS));

        platform.awaitReady(CLAIM, PATIENCE);

        List<DBInstance> instances = AwsWorld.instances(MOTO.endpoint());
        assertThat(instances).singleElement().satisfies(instance -> {
            assertThat(instance.engine()).isEqualTo("postgres");
            assertThat(instance.engineVersion()).startsWith("14");
            assertThat(instance.allocatedStorage()).isEqualTo(20);
            Map<String, String> secret = platform.credentials(CLAIM);
            assertThat(secret)
                    .containsEntry("host", instance.endpoint().address())
                    .containsEntry("port", String.valueOf(instance.endpoint().port()))
                    .containsEntry("username", instance.masterUsername());
            assertThat(secret.get("password")).hasSizeGreaterThan(12);
        });
    }

    @Test
    void becomesALocalDatabaseThatItsSecretOpens() throws SQLException {
        API.apply(REFERENCE.formatted(ClaimPlatform.LOCAL));

        platform.awaitReady(CLAIM, PATIENCE);

        Map<String, String> secret = platform.credentials(CLAIM);
        assertThat(secret).containsKeys("host", "port", "username", "password");
        try (Connection connection = ClaimPlatform.login(secret, secret.get("database"));
                ResultSet one = connection.createStatement().executeQuery("SELECT 1")) {
            assertThat(one.next()).isTrue();
        }
    }
}
