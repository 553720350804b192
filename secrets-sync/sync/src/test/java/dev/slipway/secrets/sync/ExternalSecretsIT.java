package dev.slipway.secrets.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.store.fake.FakeStores;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ExternalSecrets from stores to Secrets, on a real API server. */
class ExternalSecretsIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(8);

    private static Kube kube;
    private static Watches watches;
    private static Controllers controllers;
    private static SecretsControllers secrets;

    private String namespace;

    @BeforeAll
    static void start() {
        for (String kind : List.of(
                "externalsecrets",
                "secretstores",
                "clustersecretstores",
                "clusterexternalsecrets",
                "pushsecrets",
                "clusterpushsecrets")) {
            API.installCrds("crds/" + kind + ".external-secrets.io.yaml");
        }
        API.installCrds(
                "crds/passwords.generators.external-secrets.io.yaml",
                "crds/grafanas.generators.external-secrets.io.yaml");
        kube = new Kube(API.client());
        watches = new Watches(kube);
        controllers = new Controllers(kube, watches, WORKERS, PassObserver.NONE);
        secrets =
                new SecretsControllers(kube, watches, List.of(new FakeStores()), Clock.systemUTC(), controllers::poke);
        for (ControllerSpec spec : secrets.specs()) {
            controllers.start(spec);
        }
    }

    @AfterAll
    static void stop() {
        controllers.close();
        secrets.close();
        watches.close();
        WORKERS.shutdownNow();
    }

    @BeforeEach
    void store() {
        namespace = API.namespace();
        store("one");
    }

    private void store(String value) {
        apply("""
                apiVersion: external-secrets.io/v1
                kind: SecretStore
                metadata: {name: fake}
                spec:
                  provider:
                    fake:
                      data:
                      - {key: db, value: '{"user":"app","password":"%s"}'}
                      - {key: token, value: dG9rZW4=}
                """.formatted(value));
    }

    @Test
    void aSecretIsMadeAndFollowsTheStoreAndTheSpec() {
        externalSecret("db", """
                refreshInterval: 1h
                secretStoreRef: {name: fake}
                target: {name: db-credentials}
                data:
                - {secretKey: password, remoteRef: {key: db, property: password}}
                - {secretKey: token, remoteRef: {key: token, decodingStrategy: Base64}}
                """);

        KubeObject ready = until("db", "True", "SecretSynced");
        assertThat(ready.text("status", "binding", "name")).contains("db-credentials");
        KubeObject secret = secret("db-credentials", found -> true);
        assertThat(value(secret, "password")).isEqualTo("one");
        assertThat(value(secret, "token")).isEqualTo("token");
        assertThat(secret.controller().orElseThrow().uid()).isEqualTo(ready.uid());

        store("two");
        awaitStoreSeen();
        kube.annotate(ready.ref(), Map.of("force-sync", "now"));
        KubeObject followed =
                secret("db-credentials", found -> value(found, "password").equals("two"));
        assertThat(followed.annotations()).doesNotContainKey("force-sync");

        externalSecret("db", """
                secretStoreRef: {name: fake}
                target: {name: db-credentials}
                data:
                - {secretKey: login, remoteRef: {key: db, property: user}}
                """);
        KubeObject changed = secret("db-credentials", found -> found.map("data").containsKey("login"));
        assertThat(changed.map("data")).containsOnlyKeys("login");
    }

    @Test
    void aRequestOnAStoreIsOneForEverythingOverIt() {
        String spec = """
                refreshInterval: 1h
                secretStoreRef: {name: fake}
                data:
                - {secretKey: password, remoteRef: {key: db, property: password}}
                """;
        externalSecret("first", spec);
        externalSecret("second", spec);
        until("first", "True", "SecretSynced");
        until("second", "True", "SecretSynced");

        store("two");
        kube.annotate(new Ref(Stores.SECRET_STORE, namespace, "fake"), Map.of("force-sync", "now"));

        assertThat(secret("first", found -> value(found, "password").equals("two"))
                        .annotations())
                .doesNotContainKey("force-sync");
        assertThat(secret("second", found -> value(found, "password").equals("two"))
                        .annotations())
                .doesNotContainKey("force-sync");
    }

    @Test
    void whatIsDeletedAndMadeAgainAsksTheStoreAnew() {
        String spec = """
                refreshInterval: 1h
                secretStoreRef: {name: fake}
                target: {creationPolicy: Orphan}
                data:
                - {secretKey: password, remoteRef: {key: db, property: password}}
                """;
        externalSecret("again", spec);
        KubeObject first = until("again", "True", "SecretSynced");
        store("two");
        awaitStoreSeen();

        kube.delete(first.ref(), first.uid());
        externalSecret("again", spec);

        assertThat(value(secret("again", found -> value(found, "password").equals("two")), "password"))
                .isEqualTo("two");
    }

    @Test
    void aSecretThatIsDeletedOrChangedByHandComesBack() {
        externalSecret("db", "secretStoreRef: {name: fake}\ndataFrom: [{extract: {key: db}}]");
        KubeObject made = secret("db", found -> true);

        kube.delete(made.ref(), made.uid());
        KubeObject again = secret("db", found -> !found.uid().equals(made.uid()));

        kube.merge(again.ref(), Map.of("data", Map.of("extra", "eA==", "user", "eA==")));
        KubeObject mended = secret("db", found -> value(found, "user").equals("app"));
        assertThat(mended.map("data")).containsOnlyKeys("user", "password");
    }

    @Test
    void mergeAddsKeysToWhatSomebodyElseMade() {
        externalSecret("db", """
                secretStoreRef: {name: fake}
                target: {name: shared, creationPolicy: Merge}
                dataFrom: [{extract: {key: db}}]
                """);
        KubeObject waiting = until("db", "False", "SecretMissing");
        assertThat(waiting.condition("Ready").orElseThrow().message()).contains("\"shared\" does not exist");

        apply("{apiVersion: v1, kind: Secret, metadata: {name: shared}, stringData: {mine: kept}}");
        kube.annotate(waiting.ref(), Map.of("force-sync", "now"));

        KubeObject merged = secret("shared", found -> found.map("data").size() == 3);
        assertThat(value(merged, "mine")).isEqualTo("kept");
        assertThat(merged.controller()).isEmpty();
    }

    @Test
    void keysAndLabelsThatAreNoLongerProducedGoAndThoseOfOthersStay() {
        apply(
                "{apiVersion: v1, kind: Secret, metadata: {name: shared, labels: {theirs: x}}, stringData: {mine: kept}}");
        String spec = """
                secretStoreRef: {name: fake}
                target: {name: shared, creationPolicy: Merge, template: {mergePolicy: Merge, metadata: {labels: {team: %s}}}}
                data: [%s]
                """;
        String user = "{secretKey: user, remoteRef: {key: db, property: user}}";
        externalSecret("db", spec.formatted("a, tier: b", user + ", {secretKey: token, remoteRef: {key: token}}"));
        KubeObject both = secret("shared", found -> found.map("data").size() == 3);
        assertThat(both.labels()).containsEntry("tier", "b");

        externalSecret("db", spec.formatted("a", user));

        KubeObject one = secret(
                "shared",
                found -> found.map("data").size() == 2 && !found.labels().containsKey("tier"));
        assertThat(one.map("data")).containsOnlyKeys("mine", "user");
        assertThat(one.labels()).containsEntry("theirs", "x").containsEntry("team", "a");
    }

    @Test
    void aSecretOfAnotherExternalSecretIsLeftAlone() {
        externalSecret("first", "secretStoreRef: {name: fake}\ndataFrom: [{extract: {key: db}}]");
        secret("first", found -> true);

        externalSecret("second", """
                secretStoreRef: {name: fake}
                target: {name: first, creationPolicy: Merge}
                data: [{secretKey: token, remoteRef: {key: token}}]
                """);

        assertThat(until("second", "False", "SecretSyncedError")
                        .condition("Ready")
                        .orElseThrow()
                        .message())
                .contains("target is owned by another ExternalSecret: first");
        assertThat(secret("first", found -> true).map("data")).doesNotContainKey("token");
    }

    @Test
    void anotherNameForTheTargetTakesTheFormerSecretAway() {
        apply("{apiVersion: v1, kind: Secret, metadata: {name: second}, stringData: {old: x}}");
        String spec = "secretStoreRef: {name: fake}\ntarget: {name: %s}\ndataFrom: [{extract: {key: db}}]";
        externalSecret("db", spec.formatted("first"));
        secret("first", found -> true);

        externalSecret("db", spec.formatted("second"));

        assertThat(secret("second", found -> found.controller().isPresent()).map("data"))
                .containsOnlyKeys("user", "password");
        await().atMost(Duration.ofSeconds(180)).untilAsserted(() -> assertThat(kube.get(ref("Secret", "first")))
                .isEmpty());
    }

    @Test
    void templatesRenderFromHereAndFromAConfigMap() {
        apply("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: templates}
                data: {url: "postgres://{{ .user }}:{{ .password }}@db"}
                """);
        externalSecret("db", """
                secretStoreRef: {name: fake}
                target:
                  template:
                    type: Opaque
                    metadata: {labels: {user: "{{ .user }}"}}
                    data: {upper: "{{ .user | upper }}"}
                    templateFrom:
                    - configMap: {name: templates, items: [{key: url}]}
                    - {target: metadata.annotations, literal: "note: {{ .user }}"}
                dataFrom: [{extract: {key: db}}]
                """);

        KubeObject secret = secret("db", found -> true);
        assertThat(value(secret, "url")).isEqualTo("postgres://app:one@db");
        assertThat(value(secret, "upper")).isEqualTo("APP");
        assertThat(secret.labels()).containsEntry("user", "app");
        assertThat(secret.annotations()).containsEntry("note", "app");
        assertThat(secret.map("data")).containsOnlyKeys("url", "upper");
    }

    @Test
    void aMissingSecretIsAnErrorOrARemovalAsThePolicySays() {
        externalSecret("kept", "secretStoreRef: {name: fake}\ndataFrom: [{extract: {key: none}}]");
        KubeObject failed = until("kept", "False", "SecretSyncedError");
        assertThat(failed.condition("Ready").orElseThrow().message())
                .contains("spec.dataFrom[0]")
                .contains("secret \"none\" does not exist in SecretStore \"fake\"");

        externalSecret("gone", """
                secretStoreRef: {name: fake}
                target: {deletionPolicy: Delete}
                dataFrom: [{extract: {key: db}}]
                """);
        secret("gone", found -> true);
        apply("""
                apiVersion: external-secrets.io/v1
                kind: SecretStore
                metadata: {name: fake}
                spec: {provider: {fake: {data: [{key: other, value: x}]}}}
                """);
        awaitStoreSeen();
        kube.annotate(externalSecret("gone").ref(), Map.of("force-sync", "now"));

        until("gone", "True", "SecretDeleted");
        assertThat(kube.get(ref(Keys.SECRET.kind(), "gone"))).isEmpty();
    }

    @Test
    void whatFailsLeavesTheSecretAsItWas() {
        externalSecret("db", "secretStoreRef: {name: fake}\ndataFrom: [{extract: {key: db}}]");
        secret("db", found -> true);

        externalSecret("db", """
                secretStoreRef: {name: fake}
                target: {template: {data: {broken: "{{ .nothing }}"}}}
                dataFrom: [{extract: {key: db}}]
                """);

        KubeObject failed = until("db", "False", "SecretSyncedError");
        assertThat(failed.condition("Ready").orElseThrow().message())
                .contains("could not apply template")
                .contains("broken")
                .doesNotContain("one");
        assertThat(value(secret("db", found -> true), "password")).isEqualTo("one");
    }

    @Test
    void aStoreThatIsMissingOrUnknownSaysSo() {
        externalSecret("db", "secretStoreRef: {name: later}\ndataFrom: [{extract: {key: db}}]");
        assertThat(until("db", "False", "SecretSyncedError")
                        .condition("Ready")
                        .orElseThrow()
                        .message())
                .contains("SecretStore \"later\" does not exist");

        apply("""
                apiVersion: external-secrets.io/v1beta1
                kind: SecretStore
                metadata: {name: later}
                spec: {provider: {doppler: {auth: {secretRef: {dopplerToken: {name: x}}}}}}
                """);
        await().atMost(Duration.ofSeconds(180))
                .ignoreException(NoSuchElementException.class)
                .untilAsserted(() -> {
                    KubeObject store = kube.get(new Ref(Stores.SECRET_STORE, namespace, "later"))
                            .orElseThrow();
                    assertThat(store.condition("Ready")).hasValueSatisfying(ready -> {
                        assertThat(ready.reason()).isEqualTo("InvalidProviderConfig");
                        assertThat(ready.message()).contains("\"doppler\" are not available");
                    });
                });

        Map<String, Object> provider = new HashMap<>();
        provider.put("doppler", null);
        provider.put("fake", Map.of("data", List.of(Map.of("key", "db", "value", "{\"user\":\"late\"}"))));
        kube.merge(new Ref(Stores.SECRET_STORE, namespace, "later"), Map.of("spec", Map.of("provider", provider)));
        until("db", "True", "SecretSynced");
    }

    @Test
    void aClusterStoreServesTheNamespacesThatItNames() {
        apply("""
                apiVersion: external-secrets.io/v1
                kind: ClusterSecretStore
                metadata: {name: %1$s-shared}
                spec:
                  conditions: [{namespaces: [somewhere-else]}]
                  provider: {fake: {data: [{key: db, value: x}]}}
                """.formatted(namespace));
        externalSecret(
                "db",
                "secretStoreRef: {name: %s-shared, kind: ClusterSecretStore}\n".formatted(namespace)
                        + "data: [{secretKey: a, remoteRef: {key: db}}]");

        assertThat(until("db", "False", "SecretSyncedError")
                        .condition("Ready")
                        .orElseThrow()
                        .message())
                .contains("is not allowed from namespace \"" + namespace + "\": denied by spec.condition");
    }

    @Test
    void generatorsMakeValues() {
        apply("""
                apiVersion: generators.external-secrets.io/v1alpha1
                kind: Password
                metadata: {name: strong}
                spec: {length: 32}
                """);
        externalSecret("generated", """
                refreshInterval: "0"
                dataFrom: [{sourceRef: {generatorRef: {kind: Password, name: strong}}, rewrite: [{regexp: {source: pass, target: PASS}}]}]
                """);

        assertThat(value(secret("generated", found -> true), "PASSword")).hasSize(32);

        apply("""
                apiVersion: generators.external-secrets.io/v1alpha1
                kind: Grafana
                metadata: {name: tokens}
                spec: {url: "https://grafana"}
                """);
        externalSecret("unavailable", "dataFrom: [{sourceRef: {generatorRef: {kind: Grafana, name: tokens}}}]");
        assertThat(until("unavailable", "False", "SecretSyncedError")
                        .condition("Ready")
                        .orElseThrow()
                        .message())
                .contains("generators of the kind Grafana are not available");
    }

    @Test
    void aClusterExternalSecretIsInTheNamespacesThatItChooses() {
        String many = namespace + "-many";
        apply("""
                apiVersion: external-secrets.io/v1
                kind: ClusterExternalSecret
                metadata: {name: %s}
                spec:
                  namespaces: [%s]
                  externalSecretName: db
                  externalSecretSpec:
                    secretStoreRef: {name: fake}
                    dataFrom: [{extract: {key: db}}]
                """.formatted(many, namespace));

        until("db", "True", "SecretSynced");
        Ref ref = new Ref(Keys.CLUSTER_EXTERNAL_SECRET, "", many);
        await().atMost(Duration.ofSeconds(180))
                .ignoreException(NoSuchElementException.class)
                .untilAsserted(() -> {
                    KubeObject object = kube.get(ref).orElseThrow();
                    assertThat(object.list("status", "provisionedNamespaces")).containsExactly(namespace);
                    assertThat(object.condition("Ready").orElseThrow().isTrue()).isTrue();
                });

        kube.merge(ref, Map.of("spec", Map.of("namespaces", List.of())));
        await().atMost(Duration.ofSeconds(180)).untilAsserted(() -> assertThat(kube.get(ref("ExternalSecret", "db")))
                .isEmpty());
    }

    /** Stores and ExternalSecrets are watched apart: whoever is synced before the store is seen has what it said before. */
    private void awaitStoreSeen() {
        await().atMost(Duration.ofSeconds(180)).until(() -> kube.get(new Ref(Stores.SECRET_STORE, namespace, "fake"))
                .filter(store -> store.condition("Ready")
                        .filter(ready -> Long.valueOf(store.generation()).equals(ready.observedGeneration()))
                        .isPresent())
                .isPresent());
    }

    private void externalSecret(String name, String spec) {
        kube.apply(
                KubeObject.of(Json.parseYaml(
                                        "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: "
                                                + name + ", namespace: " + namespace + "}")
                                .get(0))
                        .with(Json.parseYaml(spec).get(0), "spec"),
                "test");
    }

    private KubeObject externalSecret(String name) {
        return kube.get(ref("ExternalSecret", name)).orElseThrow();
    }

    private Ref ref(String kind, String name) {
        return new Ref(kind.equals("Secret") ? Keys.SECRET : Keys.EXTERNAL_SECRET, namespace, name);
    }

    private void apply(String yaml) {
        KubeObject object = KubeObject.of(Json.parseYaml(yaml).get(0));
        boolean cluster = object.kind().startsWith("Cluster");
        kube.apply(cluster ? object : object.with(namespace, "metadata", "namespace"), "test");
    }

    /** Wait until the ExternalSecret says this of what it is now. */
    private KubeObject until(String name, String status, String reason) {
        return await().atMost(Duration.ofSeconds(180))
                .until(() -> kube.get(ref("ExternalSecret", name)), found -> found.filter(object -> object.condition(
                                        "Ready")
                                .filter(ready -> ready.status().equals(status)
                                        && ready.reason().equals(reason)
                                        && Long.valueOf(object.generation()).equals(ready.observedGeneration()))
                                .isPresent())
                        .isPresent())
                .orElseThrow();
    }

    private KubeObject secret(String name, Predicate<KubeObject> expected) {
        return await().atMost(Duration.ofSeconds(180))
                .until(() -> kube.get(ref("Secret", name)), (Optional<KubeObject> found) -> found.filter(expected)
                        .isPresent())
                .orElseThrow();
    }

    private static String value(KubeObject secret, String key) {
        return secret.text("data", key)
                .map(encoded -> new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
                .orElse("");
    }
}
