package dev.slipway.provider.kubernetes.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.managed.testing.ManagedPlatform;
import dev.slipway.provider.kubernetes.KubernetesProvider;
import dev.slipway.testkit.kubernetes.ApiServer;
import dev.slipway.testkit.kubernetes.AuditEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Objects of both groups, in the hub itself and in a cluster behind a kubeconfig. */
class ObjectIT {

    private static final Gvk CONFIG_MAP = new Gvk("", "v1", "ConfigMap");
    private static final String GROUP = "kubernetes.crossplane.io";

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static ManagedPlatform platform;
    private static KubernetesProvider provider;
    private static String place;

    @BeforeAll
    static void start() throws IOException {
        for (String group : List.of(GROUP, "kubernetes.m.crossplane.io")) {
            for (String plural : List.of("objects", "providerconfigs", "providerconfigusages")) {
                API.installCrds("crds/" + plural + "." + group + ".yaml");
            }
        }
        API.installCrds("crds/clusterproviderconfigs.kubernetes.m.crossplane.io.yaml");
        place = API.newNamespace("objects");
        platform = new ManagedPlatform(API);
        provider = new KubernetesProvider(platform.kube(), platform.watches(), platform.controllers());
        platform.start(provider.kinds());
        platform.apply("""
                apiVersion: kubernetes.crossplane.io/v1alpha1
                kind: ProviderConfig
                metadata: {name: default}
                spec: {credentials: {source: InjectedIdentity}}
                """);
        String kubeconfig = Files.readString(API.kubeconfig());
        remote("remote", kubeconfig);
    }

    private static void remote(String name, String kubeconfig) {
        platform.kube()
                .apply(
                        KubeObject.of(new Ref(new Gvk("", "v1", "Secret"), place, "kubeconfig-" + name))
                                .with(Map.of("kubeconfig", kubeconfig), "stringData"),
                        "a-user");
        for (String kind : List.of(
                "kubernetes.crossplane.io/v1alpha1 ProviderConfig",
                "kubernetes.m.crossplane.io/v1alpha1 ClusterProviderConfig")) {
            String[] parts = kind.split(" ", -1);
            platform.apply("""
                    apiVersion: %s
                    kind: %s
                    metadata: {name: %s}
                    spec:
                      credentials: {source: Secret, secretRef: {name: kubeconfig-%s, namespace: %s, key: kubeconfig}}
                    """.formatted(parts[0], parts[1], name, name, place));
        }
    }

    @AfterAll
    static void stop() {
        platform.close();
        provider.close();
    }

    private static Ref object(String name) {
        return new Ref(ObjectKind.CLASSIC, "", name);
    }

    private static Ref configMap(String name) {
        return new Ref(CONFIG_MAP, place, name);
    }

    /** Apply an Object for a ConfigMap of the same name; {@code spec} is what stands beside the manifest. */
    private static Ref apply(String name, String data, String spec) {
        platform.apply("""
                apiVersion: kubernetes.crossplane.io/v1alpha2
                kind: Object
                metadata: {name: %1$s}
                spec:
                  forProvider:
                    manifest: {apiVersion: v1, kind: ConfigMap, metadata: {namespace: %2$s}, data: %3$s}
                %4$s
                """.formatted(name, place, data, spec.indent(2)));
        return object(name);
    }

    private static void data(String name, String key, String value) {
        platform.kube().merge(configMap(name), Map.of("data", Map.of(key, value)));
    }

    @Test
    void remoteObjectIsMadeKeptByWatchAndDeleted() {
        Ref ref = apply("kept", "{key: value}", "watch: true\nproviderConfigRef: {name: remote}");
        KubeObject ready = platform.awaitReady(ref);
        assertThat(ready.text("status", "atProvider", "manifest", "data", "key"))
                .contains("value");
        assertThat(ready.at("status", "atProvider", "manifest", "metadata", "managedFields"))
                .isEmpty();

        data("kept", "key", "spoilt");
        platform.until(configMap("kept"), "is corrected without a poll", now -> now.text("data", "key")
                .filter("value"::equals)
                .isPresent());

        apply("kept", "{other: value}", "watch: true\nproviderConfigRef: {name: remote}");
        platform.until(
                configMap("kept"),
                "has lost the key",
                now -> now.at("data", "key").isEmpty()
                        && now.at("data", "other").isPresent());

        platform.delete(configMap("kept"));
        platform.until(
                configMap("kept"), "is back", now -> now.at("data", "other").isPresent());

        platform.delete(ref);
        platform.awaitGone(ref);
        assertThat(platform.find(configMap("kept"))).isEmpty();
    }

    @Test
    void unchangedWorldIsNotWrittenTo() {
        Ref ref = apply("quiet", "{key: value}", "watch: true");
        platform.awaitReady(ref);
        awaitQuiet("quiet");
        String version = platform.get(configMap("quiet")).resourceVersion();
        List<AuditEvent> writes = API.writesDuring(event -> event.name().equals("quiet"), () -> {
            platform.poke(ref);
            platform.awaitReady(apply("after-quiet", "{key: value}", ""));
        });

        assertThat(writes).isEmpty();
        assertThat(platform.get(configMap("quiet")).resourceVersion()).isEqualTo(version);
    }

    /** Wait until the passes that the making of these has led to are over. */
    private static void awaitQuiet(String name) {
        var mark = new AtomicLong(API.audit().mark());
        await().atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    long since = mark.getAndSet(API.audit().mark());
                    return API.audit().since(since).stream()
                            .noneMatch(event -> event.name().equals(name) && event.isWrite());
                });
    }

    @Test
    void namespacedObjectUsesItsConfiguration() {
        String tenant = API.newNamespace("tenant");
        Ref ref = new Ref(ObjectKind.NAMESPACED, tenant, "theirs");
        platform.apply("""
                apiVersion: kubernetes.m.crossplane.io/v1alpha1
                kind: Object
                metadata: {name: theirs, namespace: %1$s}
                spec:
                  providerConfigRef: {kind: ClusterProviderConfig, name: remote}
                  forProvider:
                    deletionPropagationPolicy: Foreground
                    manifest: {apiVersion: v1, kind: ConfigMap, metadata: {namespace: %2$s}, data: {a: b}}
                """.formatted(tenant, place));

        platform.awaitReady(ref);
        assertThat(platform.get(configMap("theirs")).annotation("slipway.dev/owner-uid"))
                .contains(platform.get(ref).uid());
        platform.delete(ref);
        platform.until(configMap("theirs"), "is to be deleted", KubeObject::isDeleting);
        platform.awaitMessage(ref, "Ready", "deletion was asked for");
        platform.kube().merge(configMap("theirs"), Map.of("metadata", Map.of("finalizers", List.of())));
        platform.awaitGone(ref);
    }

    @Test
    void whatWasThereBeforeStaysWhenTheObjectGoes() {
        platform.kube().apply(KubeObject.of(configMap("shared")).with(Map.of("theirs", "1"), "data"), "somebody");
        Ref ref = apply("shared", "{ours: \"2\"}", "");
        platform.awaitReady(ref);
        assertThat(platform.get(configMap("shared")).map("data")).containsKeys("theirs", "ours");

        platform.delete(ref);
        platform.awaitGone(ref);

        assertThat(platform.get(configMap("shared")).map("data")).containsOnlyKeys("theirs");
    }

    @Test
    void anothersObjectIsRefused() {
        platform.awaitReady(apply("first", "{a: b}", ""));
        Ref second = object("second");
        platform.apply("""
                apiVersion: kubernetes.crossplane.io/v1alpha2
                kind: Object
                metadata: {name: second}
                spec:
                  forProvider:
                    manifest: {apiVersion: v1, kind: ConfigMap, metadata: {name: first, namespace: %s}, data: {a: c}}
                """.formatted(place));

        platform.awaitMessage(second, "Synced", "name taken: ConfigMap");
        platform.delete(second);
        platform.awaitGone(second);
        assertThat(platform.get(configMap("first")).text("data", "a")).contains("b");
    }

    @Test
    void referencesAreWaitedForFollowedAndHeld() {
        Ref ref = apply("fed", "{}", """
                watch: true
                references:
                - patchesFrom: {apiVersion: v1, kind: ConfigMap, namespace: %s, name: source, fieldPath: data.key}
                  toFieldPath: data.copy
                - dependsOn: {name: base}
                """.formatted(place));
        platform.awaitMessage(ref, "Synced", "spec.references[0]: waits for ConfigMap");

        platform.kube().apply(KubeObject.of(configMap("source")).with(Map.of("key", "one"), "data"), "a-user");
        platform.awaitReady(apply("base", "{a: b}", ""));
        platform.awaitReady(ref);
        assertThat(platform.get(configMap("fed")).text("data", "copy")).contains("one");
        data("source", "key", "two");
        platform.until(configMap("fed"), "follows", now -> now.text("data", "copy")
                .filter("two"::equals)
                .isPresent());

        platform.delete(object("base"));
        platform.awaitMessage(object("base"), "Ready", "referred-by-object");
        platform.delete(ref);
        platform.awaitGone(ref);
        platform.awaitGone(object("base"));
        assertThat(platform.get(configMap("source")).finalizers()).isEmpty();
    }

    @Test
    void readinessAndConnectionDetailsComeFromTheCluster() {
        platform.apply("""
                apiVersion: v1
                kind: Secret
                metadata: {name: source-of-details, namespace: %s}
                stringData: {token: s3cret}
                """.formatted(place));
        Ref ref = apply("judged", "{ready: \"no\"}", """
                watch: true
                managementPolicies: [Observe, Create, Delete]
                readiness: {policy: DeriveFromCelQuery, celQuery: object.data.ready == 'yes'}
                writeConnectionSecretToRef: {name: judged-conn, namespace: %1$s}
                connectionDetails:
                - {apiVersion: v1, kind: Secret, name: source-of-details, namespace: %1$s, fieldPath: data.token,
                   toConnectionSecretKey: token}
                """.formatted(place));
        platform.awaitMessage(ref, "Ready", "spec.readiness.celQuery gives false");

        data("judged", "ready", "yes");
        platform.awaitReady(ref);
        assertThat(platform.secret(place, "judged-conn", "token")).isEqualTo("s3cret");
    }

    @Test
    void olderVersionObservesOnly() {
        platform.kube().apply(KubeObject.of(configMap("seen")).with(Map.of("a", "b"), "data"), "somebody");
        platform.apply("""
                apiVersion: kubernetes.crossplane.io/v1alpha1
                kind: Object
                metadata: {name: seen}
                spec:
                  managementPolicy: Observe
                  forProvider:
                    manifest: {apiVersion: v1, kind: ConfigMap, metadata: {namespace: %s}, data: {a: changed}}
                """.formatted(place));

        KubeObject seen = platform.awaitReady(object("seen"));
        assertThat(seen.text("status", "atProvider", "manifest", "data", "a")).contains("b");
        platform.delete(object("seen"));
        platform.awaitGone(object("seen"));
        assertThat(platform.find(configMap("seen"))).isPresent();
    }

    @Test
    void whatCannotWorkIsNamed() throws IOException {
        String kubeconfig = Files.readString(API.kubeconfig());
        remote("away", kubeconfig.replaceAll("server: \\S+", "server: https://127.0.0.1:1"));
        remote("powerless", kubeconfig.replaceFirst("(?m)^( *)user: *\\n( +)", "$1user:\n$2as: nobody-at-all\n$2"));
        remote("harmful", kubeconfig.replaceFirst("(?m)^( *)user: *\\n( +)", "$1user:\n$2exec: {command: sh}\n$2"));

        platform.awaitMessage(
                apply("unreached", "{}", "providerConfigRef: {name: away}"), "Synced", "https://127.0.0.1:1");
        platform.awaitMessage(
                apply("forbidden", "{}", "providerConfigRef: {name: powerless}"), "Synced", "nobody-at-all");
        platform.awaitMessage(apply("refused", "{}", "providerConfigRef: {name: harmful}"), "Synced", "uses user.exec");
        platform.awaitMessage(apply("bad-data", "{a: [not, text]}", ""), "Synced", "cannot apply ConfigMap");
        manifest("unserved", "{apiVersion: example.org/v1, kind: Nothing, metadata: {name: a}}");
        platform.awaitMessage(object("unserved"), "Synced", "does not serve Nothing");
        manifest("homeless", "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");
        platform.awaitMessage(object("homeless"), "Synced", "has no metadata.namespace");
    }

    private static void manifest(String name, String manifest) {
        platform.apply("""
                apiVersion: kubernetes.crossplane.io/v1alpha2
                kind: Object
                metadata: {name: %s}
                spec: {forProvider: {manifest: %s}}
                """.formatted(name, manifest));
    }
}
