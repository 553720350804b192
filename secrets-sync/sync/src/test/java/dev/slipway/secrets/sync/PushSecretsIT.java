package dev.slipway.secrets.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.secrets.store.fake.FakeStores;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From Secrets to stores and back, on a real API server. */
class PushSecretsIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(4);

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
        API.installCrds("crds/passwords.generators.external-secrets.io.yaml");
        kube = new Kube(API.client());
        watches = new Watches(kube);
        controllers = new Controllers(kube, watches, WORKERS, PassObserver.NONE);
        secrets =
                new SecretsControllers(kube, watches, List.of(new FakeStores()), Clock.systemUTC(), controllers::poke);
        secrets.specs().forEach(controllers::start);
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
        apply("""
                apiVersion: external-secrets.io/v1
                kind: SecretStore
                metadata: {name: fake, labels: {stage: test}}
                spec: {provider: {fake: {data: [{key: given, value: stands}]}}}
                """);
        source("one");
    }

    private void source(String password) {
        apply("""
                apiVersion: v1
                kind: Secret
                metadata: {name: source}
                stringData: {user: app, password: %s}
                """.formatted(password));
    }

    @Test
    void aSecretIsWrittenReadBackAndTakenBackWithThePushSecret() {
        apply("""
                apiVersion: external-secrets.io/v1alpha1
                kind: PushSecret
                metadata: {name: push}
                spec:
                  deletionPolicy: Delete
                  refreshInterval: 1h
                  secretStoreRefs: [{labelSelector: {matchLabels: {stage: test}}}]
                  selector: {secret: {name: source}}
                  template: {data: {login: "{{ .user }}:{{ .password }}"}}
                  data:
                  - match: {secretKey: login, remoteRef: {remoteKey: team/db}}
                """);
        untilPushed("push", "True", "Synced", "synced successfully");
        KubeObject pushed =
                kube.get(new Ref(Keys.PUSH_SECRET, namespace, "push")).orElseThrow();
        assertThat(pushed.map("status", "syncedPushSecrets", "SecretStore/fake"))
                .containsKey("team/db");

        pull("team/db");
        untilPulled("app:one");
        source("two");
        kube.annotate(pushed.ref(), Map.of("force-sync", "1"));
        untilRead("app:two");

        kube.delete(pushed.ref(), "");
        await().atMost(Duration.ofSeconds(180))
                .until(() -> kube.get(pushed.ref()).isEmpty());
        untilSaid("pull", "does not exist");
    }

    /** What was pushed is seen when the store is asked again. */
    private void untilRead(String value) {
        await().atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> {
                    forceSync();
                    assertThat(pulled()).contains(value);
                });
    }

    private void forceSync() {
        kube.annotate(new Ref(Keys.EXTERNAL_SECRET, namespace, "pull"), Map.of("force-sync", "" + System.nanoTime()));
    }

    private void pull(String key) {
        apply("""
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata: {name: pull}
                spec:
                  secretStoreRef: {name: fake}
                  data: [{secretKey: value, remoteRef: {key: %s}}]
                """.formatted(key));
    }

    @Test
    void manyKeysAndGeneratedValuesAreWritten() {
        apply("""
                apiVersion: generators.external-secrets.io/v1alpha1
                kind: Password
                metadata: {name: password}
                spec: {length: 12}
                """);
        apply("""
                apiVersion: external-secrets.io/v1alpha1
                kind: PushSecret
                metadata: {name: many}
                spec:
                  secretStoreRefs: [{name: fake}]
                  selector: {secret: {name: source}}
                  dataTo:
                  - {storeRef: {name: fake}, rewrite: [{regexp: {source: "^", target: "app-"}}]}
                """);
        apply("""
                apiVersion: external-secrets.io/v1alpha1
                kind: PushSecret
                metadata: {name: generated}
                spec:
                  secretStoreRefs: [{name: fake}]
                  selector: {generatorRef: {kind: Password, name: password}}
                  data: [{match: {secretKey: password, remoteRef: {remoteKey: generated}}}]
                """);

        untilPushed("many", "True", "Synced", "");
        untilPushed("generated", "True", "Synced", "");
        pull("app-user");
        untilPulled("app");
        assertThat(kube.get(new Ref(Keys.PUSH_SECRET, namespace, "many"))
                        .orElseThrow()
                        .map("status", "syncedPushSecrets", "SecretStore/fake"))
                .containsOnlyKeys("app-user", "app-password");
    }

    @Test
    void whatCannotBeWrittenSaysWhyAndTouchesNothing() {
        push("given", "fake", "source", "Replace");
        push("kept", "fake", "source", "IfNotExists");
        push("nowhere", "nothing", "source", "Replace");
        push("sourceless", "fake", "nothing", "Replace");

        untilPushed("given", "False", "Errored", "stands in the store's own spec");
        untilPushed("kept", "True", "Synced", "Existing secrets in providers unchanged");
        untilPushed("nowhere", "False", "Errored", "SecretStore \"nothing\" does not exist");
        untilPushed("sourceless", "False", "Errored", "Secret " + namespace + "/nothing does not exist");
        pull("given");
        untilPulled("stands");
    }

    private void push(String name, String store, String source, String policy) {
        apply("""
                apiVersion: external-secrets.io/v1alpha1
                kind: PushSecret
                metadata: {name: %s}
                spec:
                  updatePolicy: %s
                  secretStoreRefs: [{name: %s}]
                  selector: {secret: {name: %s}}
                  data: [{match: {secretKey: user, remoteRef: {remoteKey: given}}}]
                """.formatted(name, policy, store, source));
    }

    @Test
    void aSourceThatGoesTakesBackWhatWasWrittenOfIt() {
        apply("""
                apiVersion: external-secrets.io/v1alpha1
                kind: PushSecret
                metadata: {name: push}
                spec:
                  deletionPolicy: Delete
                  secretStoreRefs: [{name: fake}]
                  selector: {secret: {name: source}}
                  data: [{match: {secretKey: user, remoteRef: {remoteKey: gone}}}]
                """);
        untilPushed("push", "True", "Synced", "");

        kube.delete(new Ref(Keys.SECRET, namespace, "source"), "");
        kube.annotate(new Ref(Keys.PUSH_SECRET, namespace, "push"), Map.of("force-sync", "1"));

        untilPushed("push", "True", "SourceDeleted", "");
        pull("gone");
        untilSaid("pull", "does not exist");
    }

    @Test
    void aClusterPushSecretMakesOneInEveryNamespace() {
        kube.apply(KubeObject.of(Json.parseYaml("""
                    apiVersion: external-secrets.io/v1alpha1
                    kind: ClusterPushSecret
                    metadata: {name: %1$s}
                    spec:
                      namespaceSelectors: [{matchLabels: {kubernetes.io/metadata.name: %1$s}}]
                      pushSecretName: everywhere
                      pushSecretSpec:
                        secretStoreRefs: [{name: fake}]
                        selector: {secret: {name: source}}
                        data: [{match: {secretKey: user, remoteRef: {remoteKey: everywhere}}}]
                    """.formatted(namespace)).get(0)), "test");

        untilPushed("everywhere", "True", "Synced", "");
        kube.delete(new Ref(Keys.CLUSTER_PUSH_SECRET, "", namespace), "");
    }

    private void apply(String yaml) {
        kube.apply(KubeObject.of(Json.parseYaml(yaml).get(0)).with(namespace, "metadata", "namespace"), "test");
    }

    private void untilPushed(String name, String status, String reason, String words) {
        await(name + " is " + reason).atMost(Duration.ofSeconds(180)).untilAsserted(() -> assertThat(
                        said(new Ref(Keys.PUSH_SECRET, namespace, name)))
                .startsWith(status + " " + reason)
                .contains(words));
    }

    private void untilSaid(String externalSecret, String words) {
        await(externalSecret + " says so")
                .atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> {
                    forceSync();
                    assertThat(said(new Ref(Keys.EXTERNAL_SECRET, namespace, externalSecret)))
                            .contains(words);
                });
    }

    private static String said(Ref ref) {
        return kube.get(ref)
                .flatMap(found -> found.condition("Ready"))
                .map(ready -> ready.status() + " " + ready.reason() + " " + ready.message())
                .orElse("nothing");
    }

    private void untilPulled(String value) {
        await("pulled").atMost(Duration.ofSeconds(180)).untilAsserted(() -> assertThat(pulled())
                .contains(value));
    }

    private Optional<String> pulled() {
        return kube.get(new Ref(Keys.SECRET, namespace, "pull"))
                .flatMap(secret -> secret.text("data", "value"))
                .map(text -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    }
}
