package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.fixture.Moto;
import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.services.rds.model.DBInstance;

/** The reference claim, as a developer of another platform commits it: an RDS instance, or a real local database. */
class ReferenceClaimIT {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Duration FOR_DELETION = Duration.ofSeconds(240);

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

    private static final Gvk CLUSTER = Gvk.of("cluster.x-k8s.io/v1beta2", "Cluster");
    private static final Gvk PLANE = Gvk.of("controlplane.cluster.x-k8s.io/v1beta2", "AWSManagedControlPlane");
    private static final Gvk EXTERNAL_SECRET = Gvk.of("external-secrets.io/v1", "ExternalSecret");
    private static final Ref CLAIM = new Ref(ClaimPlatform.CLAIM, "production", "app-db");

    @RegisterExtension
    static final ApiServer API = ApiServer.shared().withControllerManager();

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.throwAway();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    @RegisterExtension
    static final Moto MOTO = Moto.server();

    private static final String TOKEN = "a-token-for-tests";

    /** What stores and clusters have that nobody may hear of; the cluster was there before, and gives a token. */
    private static final String SECRETS = """
            apiVersion: external-secrets.io/v1
            kind: SecretStore
            metadata: {name: fake, namespace: %1$s}
            spec: {provider: {fake: {data: [{key: db, value: '{"user": "app", "password": "%2$s"}'}]}}}
            ---
            apiVersion: external-secrets.io/v1
            kind: ExternalSecret
            metadata: {name: good, namespace: %1$s}
            spec:
              secretStoreRef: {name: fake}
              data: [{secretKey: password, remoteRef: {key: db, property: password}}]
            ---
            apiVersion: external-secrets.io/v1
            kind: ExternalSecret
            metadata: {name: absent, namespace: %1$s}
            spec:
              secretStoreRef: {name: fake}
              data: [{secretKey: password, remoteRef: {key: db, property: nothing}}]
            ---
            apiVersion: external-secrets.io/v1
            kind: ExternalSecret
            metadata: {name: broken, namespace: %1$s}
            spec:
              secretStoreRef: {name: fake}
              target: {template: {data: {broken: "{{ .password.nothing }}"}}}
              dataFrom: [{extract: {key: db}}]
            ---
            apiVersion: aws.m.upbound.io/v1beta1
            kind: ClusterProviderConfig
            metadata: {name: default}
            spec:
              credentials:
                source: Secret
                secretRef: {namespace: slipway-system, name: aws-credentials, key: credentials}
              endpoint:
                services: [eks, sts]
                url: {type: Static, static: '%3$s'}
            ---
            apiVersion: cluster.x-k8s.io/v1beta2
            kind: Cluster
            metadata: {name: old, namespace: %1$s}
            spec:
              controlPlaneRef: {apiGroup: controlplane.cluster.x-k8s.io, kind: AWSManagedControlPlane, name: old}
              infrastructureRef: {apiGroup: infrastructure.cluster.x-k8s.io, kind: AWSManagedCluster, name: old}
            ---
            apiVersion: infrastructure.cluster.x-k8s.io/v1beta2
            kind: AWSManagedCluster
            metadata: {name: old, namespace: %1$s}
            spec: {}
            ---
            apiVersion: controlplane.cluster.x-k8s.io/v1beta2
            kind: AWSManagedControlPlane
            metadata: {name: old, namespace: %1$s, annotations: {slipway.dev/adopt-control-plane: "true"}}
            spec: {eksClusterName: %1$s, region: eu-west-1}
            """;

    private static ConfigurableApplicationContext server;
    private static ClaimPlatform platform;

    @BeforeAll
    static void startServer() {
        platform = new ClaimPlatform(API);
        platform.useDatabases(POSTGRES);
        platform.useAws(MOTO.endpoint());
        API.apply("{apiVersion: v1, kind: Namespace, metadata: {name: production}}");
        server = platform.serve(TEMPORAL.target(), "--slipway.api-token=" + TOKEN);
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

    @Test
    void whatIsSecretIsSaidNowhere() throws IOException, InterruptedException {
        String canary = "canary" + UUID.randomUUID();
        String namespace = API.newNamespace("canary");
        AwsWorld.makeCluster(MOTO.endpoint(), namespace, "sigs.k8s.io/cluster-api-provider-aws/cluster/old");
        try (Told told = new Told()) {
            Ref local = platform.claim("local-db", ClaimPlatform.LOCAL);
            Ref remote = platform.claim("remote-db", ClaimPlatform.AWS);
            API.apply(SECRETS.formatted(namespace, canary, MOTO.endpoint()));
            platform.awaitReady(local, PATIENCE);
            platform.awaitReady(remote, PATIENCE);
            platform.awaitReady(new Ref(PLANE, namespace, "old"), PATIENCE);
            platform.awaitReady(new Ref(EXTERNAL_SECRET, namespace, "good"), PATIENCE);
            for (String wrong : List.of("absent", "broken")) {
                Ref secret = new Ref(EXTERNAL_SECRET, namespace, wrong);
                await().atMost(PATIENCE)
                        .until(() -> !platform.message(secret, "Ready").isEmpty());
            }
            Set<String> secrets = secrets(namespace, local, remote);
            assertThat(secrets).contains(canary).hasSize(4).allSatisfy(one -> assertThat(one)
                    .hasSizeGreaterThan(12));

            everything(told, local);

            assertThat(told.said())
                    .containsOnlyKeys("answers", "events", "histories", "journal", "logs", "objects", "plans");
            assertThat(told.said().get("plans")).singleElement().asString().contains("spec.parameters.storageGB");
            secrets.forEach(secret -> assertThat(told.said()).allSatisfy((where, texts) -> assertThat(texts)
                    .as(where)
                    .noneMatch(text -> text.contains(secret) || text.contains(encoded(secret)))));
        } finally {
            Ref cluster = new Ref(CLUSTER, namespace, "old");
            platform.kube().delete(cluster, "");
            await().atMost(FOR_DELETION)
                    .until(() -> platform.kube().get(cluster).isEmpty());
        }
    }

    /** The passwords of two databases, a value from a store, and a token for a cluster. */
    private static Set<String> secrets(String namespace, Ref local, Ref remote) {
        Map<String, String> kubeconfig = ClaimPlatform.values(
                platform.secret(namespace, "old-kubeconfig").orElseThrow());
        return Set.of(
                platform.credentials(local).get("password"),
                platform.credentials(remote).get("password"),
                ClaimPlatform.values(platform.secret(namespace, "good").orElseThrow())
                        .get("password"),
                kubeconfig.get("token-file"));
    }

    private static void everything(Told told, Ref local) throws IOException, InterruptedException {
        String address = "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
        String larger = ClaimPlatform.text(local.namespace(), local.name(), ClaimPlatform.LOCAL)
                .replace("storageGB: 20", "storageGB: 40");
        told.answers(address, TOKEN, Json.toJson(Map.of("objects", Json.parseYaml(larger))));
        told.objects(platform.kube(), server.getBean(Journal.class));
        told.histories(TEMPORAL.target());
        told.logs();
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
