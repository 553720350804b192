package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.slipway.delivery.agent.Agent;
import dev.slipway.kernel.fleet.FleetResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.local.process.Ports;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.store.Wish;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.secrets.sync.message.Demand;
import dev.slipway.secrets.sync.message.SecretKinds;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** From stores and claims of the hub to Secrets of a cluster in which nothing runs but the agent. */
class ClusterSecretsIT {

    private static final String CANARY = "canary-4711-do-not-leak";
    private static final List<Gvk> OUTSIDE_SECRETS = List.of(
            Gvk.of("v1", "Event"),
            Keys.EXTERNAL_SECRET,
            Stores.SECRET_STORE,
            Stores.CLUSTER_SECRET_STORE,
            Gvk.of("slipway.dev/v1alpha1", "ClusterProfile"),
            Gvk.of("slipway.dev/v1alpha1", "ClusterBootstrap"));

    @RegisterExtension
    static final ApiServer HUB = ApiServer.shared();

    @RegisterExtension
    static final ApiServer EDGE = ApiServer.second();

    @TempDir
    private Path directory;

    private Kube edge;
    private String namespace;
    private FleetFixture hub;
    private @Nullable Agent agent;

    @BeforeAll
    static void kinds() {
        for (String kind : List.of(
                "externalsecrets",
                "secretstores",
                "clustersecretstores",
                "clusterexternalsecrets",
                "pushsecrets",
                "clusterpushsecrets")) {
            HUB.installCrds("crds/" + kind + ".external-secrets.io.yaml");
        }
        HUB.installCrds("crds/clusterprofiles.slipway.dev.yaml", "crds/clusterbootstraps.slipway.dev.yaml");
    }

    @BeforeEach
    void start() {
        edge = new Kube(EDGE.client());
        namespace = HUB.namespace();
        edge.apply(KubeObject.of(new Ref(Keys.NAMESPACE, "", namespace)), "test");
        // Of those that no passing connection is given while the hub is away.
        hub = new FleetFixture(HUB.client(), namespace, Ports.free());
        onHub("""
            apiVersion: external-secrets.io/v1
            kind: SecretStore
            metadata: {name: vault}
            spec: {provider: {fake: {data: [{key: token, value: t0}, {key: other, value: o0}]}}}
            """);
        onHub("""
            apiVersion: slipway.dev/v1alpha1
            kind: ClusterBootstrap
            metadata: {name: edge}
            spec: {profile: %s}
            """.formatted(namespace));
        profile("""
            - {name: claims-%1$s, fromHub: {kind: ConnectionSecrets, keys: ["db-*"]}}
            - {name: vault-%1$s, fromHub: {name: vault}}
            """.formatted(namespace));
    }

    @AfterEach
    void stop() {
        try {
            edge.list(Keys.EXTERNAL_SECRET, namespace, Map.of()).forEach(one -> edge.delete(one.ref(), one.uid()));
        } finally {
            if (agent != null) {
                agent.close();
            }
            hub.close();
        }
    }

    private static ConditionFactory eventually(String what) {
        return await(what).atMost(Duration.ofSeconds(180)).pollInterval(Duration.ofMillis(50));
    }

    private void onHub(String yaml) {
        KubeObject object = KubeObject.of(Json.parseYaml(yaml).get(0));
        hub.kube.apply(object.with(namespace, "metadata", "namespace"), "test");
    }

    private void profile(String stores) {
        String yaml = """
            apiVersion: slipway.dev/v1alpha1
            kind: ClusterProfile
            metadata: {name: %s}
            spec:
              clusterSelector: {matchLabels: {fleet: none}}
              secretStores:
            """.formatted(namespace) + stores.indent(2);
        hub.kube.apply(KubeObject.of(Json.parseYaml(yaml).get(0)), "test");
    }

    private void connectionSecret(String name, String password) {
        onHub("""
            apiVersion: v1
            kind: Secret
            metadata: {name: %s}
            type: connection.crossplane.io/v1alpha1
            stringData: {username: app, password: %s}
            """.formatted(name, password));
    }

    /** As a team commits it for its cluster. */
    private Ref asks(String name, String store, String spec) {
        KubeObject object =
                KubeObject.of(Json.parseYaml("""
                    apiVersion: external-secrets.io/v1
                    kind: ExternalSecret
                    metadata: {name: %s, namespace: %s}
                    spec:
                      refreshInterval: 1h
                      secretStoreRef: {kind: ClusterSecretStore, name: %s-%s}
                    """.formatted(name, namespace, store, namespace) + spec.indent(2))
                        .get(0));
        edge.apply(object, "test");
        return object.ref();
    }

    private Ref asksForClaim(String name, String deletion) {
        return asks(name, "claims", """
                target: {deletionPolicy: %s}
                dataFrom: [{extract: {key: %s}}]
                """.formatted(deletion, name));
    }

    private Optional<String> value(String secret, String key) {
        return edge.get(new Ref(Keys.SECRET, namespace, secret))
                .flatMap(found -> found.text("data", key))
                .map(text -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    }

    private void untilValue(String secret, String key, String value) {
        eventually(secret + " has " + key)
                .untilAsserted(() -> assertThat(value(secret, key)).contains(value));
    }

    private void untilSaid(Ref externalSecret, String... words) {
        eventually(externalSecret + " says so").untilAsserted(() -> assertThat(edge.get(externalSecret)
                        .flatMap(found -> found.condition("Ready"))
                        .map(ready -> ready.status() + " " + ready.reason() + " " + ready.message())
                        .orElse("nothing"))
                .contains(words));
    }

    @Test
    void aClaimsCredentialsArriveFollowRotationAndGoWhenTheyAreWithdrawn() {
        connectionSecret("db-shop", "one");
        agent = hub.enrol(EDGE.client(), directory);

        Ref ask = asksForClaim("db-shop", "Delete");
        untilValue("db-shop", "password", "one");
        assertThat(value("db-shop", "username")).contains("app");
        untilSaid(ask, "True SecretSynced");
        eventually("the hub knows that the cluster has all")
                .untilAsserted(() -> assertThat(hub.state().behind()).isZero());

        connectionSecret("db-shop", "two");
        untilValue("db-shop", "password", "two");

        hub.kube.delete(new Ref(Keys.SECRET, namespace, "db-shop"), "");
        eventually("the Secret goes").until(() -> edge.get(new Ref(Keys.SECRET, namespace, "db-shop"))
                .isEmpty());
        untilSaid(ask, "True SecretDeleted");
    }

    @Test
    void theHubAsksAStoreOnceForTheWholeFleet() {
        agent = hub.enrol(EDGE.client(), directory);
        for (String name : List.of("a", "b", "c")) {
            asks(name, "vault", "data: [{secretKey: token, remoteRef: {key: token}}]");
        }
        onHub("""
            apiVersion: external-secrets.io/v1
            kind: ExternalSecret
            metadata: {name: own}
            spec:
              secretStoreRef: {name: vault}
              data: [{secretKey: token, remoteRef: {key: token}}]
            """);
        onHub("""
            apiVersion: slipway.dev/v1alpha1
            kind: ClusterBootstrap
            metadata: {name: second}
            spec: {profile: %s}
            """.formatted(namespace));
        Demand demand =
                new Demand("vault-" + namespace, Wish.of(new SecretId("token", "", false)), Duration.ofHours(1), "");
        FleetResource answers = hub.resource(SecretKinds.ANSWER);
        hub.resource(SecretKinds.DEMANDS).report(namespace + ".second", "all", Demand.bytes(List.of(demand)));

        List.of("a", "b", "c").forEach(name -> untilValue(name, "token", "t0"));
        eventually("the other cluster has its answer")
                .until(() -> answers.inventory(namespace + ".second").containsKey(demand.id()));
        eventually("the hub's own Secret is there")
                .until(() ->
                        hub.kube.get(new Ref(Keys.SECRET, namespace, "own")).isPresent());
        assertThat(hub.stores.calls).hasValue(1);
        assertThat(answers.content(
                        namespace + ".stranger",
                        demand.id(),
                        answers.inventory(namespace + ".second").get(demand.id())))
                .isEmpty();
    }

    @Test
    void aClusterThatMayNotGetsNothingAndSaysSo() {
        connectionSecret("private-shop", "secret");
        agent = hub.enrol(EDGE.client(), directory);

        untilSaid(asksForClaim("private-shop", "Retain"), "False SecretSyncedError", "may not read", "fromHub.keys");
        untilSaid(
                asks("unknown", "nothing", "data: [{secretKey: token, remoteRef: {key: token}}]"),
                "does not exist",
                "the hub offers this cluster",
                "vault-" + namespace);
        assertThat(value("private-shop", "password")).isEmpty();
        eventually("the hub shows what it refused")
                .untilAsserted(() -> assertThat(hub.state().refused()).anyMatch(line -> line.contains("private-shop")));
    }

    @Test
    void aStoreThatIsWithdrawnTakesWithItWhatWasToGo() {
        connectionSecret("db-shop", "one");
        agent = hub.enrol(EDGE.client(), directory);
        Ref goes = asksForClaim("db-shop", "Delete");
        connectionSecret("db-kept", "one");
        Ref stays = asksForClaim("db-kept", "Retain");
        untilValue("db-shop", "password", "one");
        untilValue("db-kept", "password", "one");

        profile("- {name: vault-%s, fromHub: {name: vault}}".formatted(namespace));

        eventually("the store goes")
                .until(() -> edge.get(new Ref(Stores.CLUSTER_SECRET_STORE, "", "claims-" + namespace))
                        .isEmpty());
        untilSaid(goes, "True SecretDeleted");
        untilSaid(stays, "False SecretSyncedError", "does not exist");
        assertThat(value("db-shop", "password")).isEmpty();
        assertThat(value("db-kept", "password")).contains("one");
    }

    @Test
    void valuesAreInSecretsAndNowhereElse() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("dev.slipway");
        ListAppender<ILoggingEvent> logs = new ListAppender<>();
        logs.start();
        root.addAppender(logs);
        ours.setLevel(Level.DEBUG);
        try {
            connectionSecret("db-canary", CANARY);
            connectionSecret("private-canary", CANARY);
            agent = hub.enrol(EDGE.client(), directory);
            asksForClaim("db-canary", "Delete");
            untilValue("db-canary", "password", CANARY);
            untilSaid(asks("bad", "claims", """
                    target: {template: {data: {broken: "{{ .password.nothing }}"}}}
                    dataFrom: [{extract: {key: db-canary}}]
                    """), "False SecretSyncedError");
            untilSaid(asks("path", "claims", """
                    data: [{secretKey: x, remoteRef: {key: db-canary, property: nothing}}]
                    """), "False SecretSyncedError");
            untilSaid(asksForClaim("private-canary", "Retain"), "may not read");
            hub.kube.delete(new Ref(Keys.SECRET, namespace, "db-canary"), "");
            eventually("the Secret goes")
                    .until(() -> value("db-canary", "password").isEmpty());
        } finally {
            root.detachAppender(logs);
            ours.setLevel(null);
        }
        List<String> said = new ArrayList<>(told(logs));
        for (Kube kube : List.of(hub.kube, edge)) {
            for (Gvk kind : OUTSIDE_SECRETS) {
                kube.list(kind, "", Map.of()).forEach(object -> said.add(Json.toJson(object.tree())));
            }
        }
        said.add(hub.state().toString());
        String encoded = Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8));
        assertThat(said).hasSizeGreaterThan(10).noneMatch(text -> text.contains(CANARY) || text.contains(encoded));
    }

    private static List<String> told(ListAppender<ILoggingEvent> logs) {
        List<String> said = new ArrayList<>();
        List.copyOf(logs.list).forEach(event -> {
            said.add(event.getFormattedMessage());
            IThrowableProxy thrown = event.getThrowableProxy();
            said.add(thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
        });
        return said;
    }

    @Test
    void anAgentThatWasOfflineAndAHubThatWasAwayCatchUp() {
        connectionSecret("db-shop", "one");
        agent = hub.enrol(EDGE.client(), directory);
        asksForClaim("db-shop", "Retain");
        untilValue("db-shop", "password", "one");

        agent.close();
        connectionSecret("db-shop", "two");
        assertThat(value("db-shop", "password")).contains("one");
        agent = hub.enrol(EDGE.client(), directory);
        untilValue("db-shop", "password", "two");

        int port = hub.port();
        hub.close();
        asks("new", "vault", "data: [{secretKey: token, remoteRef: {key: token}}]");
        untilSaid(new Ref(Keys.EXTERNAL_SECRET, namespace, "new"), "False SecretSyncedError", "the hub is away since");
        assertThat(value("db-shop", "password")).contains("two");

        hub = new FleetFixture(HUB.client(), namespace, port);
        connectionSecret("db-shop", "three");
        untilValue("db-shop", "password", "three");
        untilValue("new", "token", "t0");
    }
}
