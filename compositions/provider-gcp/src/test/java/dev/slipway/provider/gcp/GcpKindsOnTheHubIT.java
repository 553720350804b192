package dev.slipway.provider.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.managed.testing.ManagedPlatform;
import dev.slipway.provider.gcp.fake.FakeGoogle;
import dev.slipway.runtime.crd.Crds;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Kinds of Google Cloud as objects on a real API server: references, both forms of blocks, long steps, faults. */
class GcpKindsOnTheHubIT {

    private static final Duration SOON = Duration.ofSeconds(180);
    private static final String PUBSUB = "pubsub.gcp.upbound.io";
    private static final String STORAGE = "storage.gcp.upbound.io";
    private static final String SQL = "sql.gcp.upbound.io";

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    private static final FakeGoogle GOOGLE = new FakeGoogle();

    private static ManagedPlatform hub;
    private static Kube kube;
    private String namespace;

    @BeforeAll
    static void start() {
        kube = new Kube(API.client());
        Crds.apply(kube, Duration.ofSeconds(120));
        GcpProvider provider = new GcpProvider();
        hub = new ManagedPlatform(API, TEMPORAL.target()).with(provider);
        hub.start(provider.kinds(), "pubsub", "storage", "sql");
    }

    @AfterAll
    static void stop() {
        hub.close();
        GOOGLE.close();
    }

    @BeforeEach
    void prepare() {
        namespace = API.namespace();
        API.apply(project());
    }

    @AfterEach
    void recover() {
        GOOGLE.recover();
        GOOGLE.slow(false);
    }

    @Test
    void subscriptionFollowsItsTopicAndBothGoAgain() {
        API.apply(object(PUBSUB, "Subscription", "sub", "topicRef: {name: %s-orders}, ackDeadlineSeconds: 20"));
        API.apply(object(PUBSUB, "Topic", "orders", "labels: {team: payments}"));
        Ref topic = ref(PUBSUB, "Topic", "orders");
        Ref subscription = ref(PUBSUB, "Subscription", "sub");

        awaitReady(topic);
        awaitReady(subscription);

        String path = "projects/test-project/topics/" + name("orders");
        assertThat(get(topic).text("status", "atProvider", "id")).hasValue(path);
        assertThat(get(topic).text("status", "atProvider", "labels", "team")).hasValue("payments");
        assertThat(get(topic).text("status", "atProvider", "effectiveLabels", "crossplane-kind"))
                .hasValue("topic_pubsub_gcp_upbound_io");
        assertThat(GOOGLE.resource("pubsub", "projects/test-project/subscriptions/" + name("sub")))
                .containsEntry("topic", path);
        for (Ref ref : new Ref[] {subscription, topic}) {
            kube.delete(ref, "");
            await().atMost(SOON).until(() -> kube.get(ref).isEmpty());
        }
        assertThat(GOOGLE.exists("pubsub", path)).isFalse();
    }

    @Test
    void serverIsMadeByALongStepAndPublishesHowToReachIt() {
        GOOGLE.slow(true);
        API.apply(object(
                        SQL,
                        "DatabaseInstance",
                        "db",
                        "databaseVersion: POSTGRES_16, region: europe-west1, deletionProtection: false, settings:"
                                + " [{tier: db-f1-micro, userLabels: {team: payments}}]")
                .replace("spec:", "spec:\n  writeConnectionSecretToRef: {name: db, namespace: " + namespace + "}"));
        Ref server = ref(SQL, "DatabaseInstance", "db");

        awaitReady(server);

        KubeObject secret =
                kube.get(new Ref(new Gvk("", "v1", "Secret"), namespace, "db")).orElseThrow();
        assertThat(secret.map("data")).containsKeys("connectionName", "publicIP", "serverCACertificateCert");
        assertThat(get(server).text("status", "atProvider", "settings", "userLabels", "team"))
                .hasValue("payments");
        kube.delete(server, "");
        await().atMost(SOON).until(() -> kube.get(server).isEmpty());
        assertThat(GOOGLE.exists("sqladmin", "projects/test-project/instances/" + name("db")))
                .isFalse();
    }

    @Test
    void namespacedTwinTakesTheBlockAndTheOlderFormIsAListOfOne() {
        API.apply(object(STORAGE, "Bucket", "list", "location: EU, versioning: [{enabled: true, typo: x}]"));
        API.apply("""
            apiVersion: storage.gcp.m.upbound.io/v1beta1
            kind: Bucket
            metadata: {name: %1$s-m, namespace: %1$s}
            spec:
              forProvider: {location: EU, versioning: {enabled: true}}
              providerConfigRef: {kind: ClusterProviderConfig, name: %1$s}
            """.formatted(namespace));
        Ref bucket = ref(STORAGE, "Bucket", "list");
        Ref twin = new Ref(new Gvk("storage.gcp.m.upbound.io", "v1beta1", "Bucket"), namespace, name("m"));

        awaitReady(bucket);
        awaitReady(twin);

        assertThat(GOOGLE.resource("storage", name("list")).get("versioning")).hasToString("{enabled=true}");
        assertThat(GOOGLE.resource("storage", name("m")).get("versioning")).hasToString("{enabled=true}");
        assertThat(get(bucket).condition("FieldsIgnored").orElseThrow().message())
                .contains("spec.forProvider.versioning[0].typo");
    }

    @Test
    void denialStandsInTheConditionWithGooglesWordsAndThePermission() {
        GOOGLE.refuse(Set.of("topic.create"), 403);
        API.apply(object(PUBSUB, "Topic", "denied", "labels: {team: payments}"));
        Ref topic = ref(PUBSUB, "Topic", "denied");

        await().atMost(SOON).untilAsserted(() -> assertThat(said(topic))
                .contains("Cannot create Pub/Sub topic", "refused by the test", "permission things.create"));

        GOOGLE.recover();
        API.apply(object(PUBSUB, "Topic", "denied", "labels: {team: orders}"));
        awaitReady(topic);
    }

    @Test
    void whatIsNeededToCreateIsAskedForByTheApiServer() {
        String bucket = object(STORAGE, "Bucket", "bare", "labels: {team: a}");

        assertThat(catchThrowable(() -> API.apply(bucket)))
                .hasMessageContaining("spec.forProvider.location is a required parameter");
        API.apply(bucket.replace("spec:", "spec:\n  managementPolicies: [Observe]"));
    }

    private String said(Ref ref) {
        return get(ref).conditions().stream()
                .filter(condition -> condition.type().equals("Synced"))
                .map(condition -> condition.message())
                .findFirst()
                .orElse("");
    }

    private void awaitReady(Ref ref) {
        await().atMost(SOON).untilAsserted(() -> assertThat(get(ref).conditions().stream()
                        .anyMatch(condition -> condition.type().equals("Ready") && condition.isTrue()))
                .as(get(ref).conditions().toString())
                .isTrue());
    }

    private KubeObject get(Ref ref) {
        return kube.get(ref).orElseThrow();
    }

    private Ref ref(String group, String kind, String part) {
        return new Ref(new Gvk(group, "v1beta1", kind), "", name(part));
    }

    private String name(String part) {
        return namespace + "-" + part;
    }

    /** Return an object of the test; {@code %s} in the parameters stands for what the names begin with. */
    private String object(String group, String kind, String part, String parameters) {
        return """
            apiVersion: %1$s/v1beta1
            kind: %2$s
            metadata: {name: %3$s-%4$s}
            spec:
              forProvider: {%5$s}
              providerConfigRef: {name: %3$s}
            """.formatted(group, kind, namespace, part, parameters.replace("%s", namespace));
    }

    private String project() {
        return """
            apiVersion: v1
            kind: Secret
            metadata: {name: gcp-token, namespace: %1$s}
            stringData: {token: ya29.%1$s}
            ---
            apiVersion: gcp.upbound.io/v1beta1
            kind: ProviderConfig
            metadata: {name: %1$s, annotations: {slipway.dev/endpoint: '%2$s'}}
            spec:
              projectID: test-project
              credentials:
                source: AccessToken
                secretRef: {namespace: %1$s, name: gcp-token, key: token}
            ---
            apiVersion: gcp.m.upbound.io/v1beta1
            kind: ClusterProviderConfig
            metadata: {name: %1$s, annotations: {slipway.dev/endpoint: '%2$s'}}
            spec:
              projectID: test-project
              credentials:
                source: AccessToken
                secretRef: {namespace: %1$s, name: gcp-token, key: token}
            """.formatted(namespace, GOOGLE.url());
    }
}
