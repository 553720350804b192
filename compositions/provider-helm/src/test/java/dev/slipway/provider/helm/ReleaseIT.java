package dev.slipway.provider.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.managed.testing.ManagedPlatform;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Releases on a real API server, from a chart repository on loopback, by long steps on a real Temporal. */
class ReleaseIT {

    private static final Gvk CONFIG_MAP = new Gvk("", "v1", "ConfigMap");
    private static final Gvk SECRET = new Gvk("", "v1", "Secret");

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    private static ChartServer charts;
    private static ManagedPlatform platform;
    private static HelmProvider provider;
    private static String place;

    @BeforeAll
    static void start() throws IOException {
        for (String group : List.of("helm.crossplane.io", "helm.m.crossplane.io")) {
            for (String plural : List.of("releases", "providerconfigs", "providerconfigusages")) {
                API.installCrds("crds/" + plural + "." + group + ".yaml");
            }
        }
        API.installCrds("crds/clusterproviderconfigs.helm.m.crossplane.io.yaml");
        charts = new ChartServer();
        place = API.newNamespace("releases");
        platform = new ManagedPlatform(API, TEMPORAL.target());
        provider = new HelmProvider(platform.kube(), platform.watches(), Clock.systemUTC());
        platform.start(provider.kinds());
        config("default", "");
        String kubeconfig = Files.readString(API.kubeconfig());
        config("away", kubeconfig.replaceAll("server: \\S+", "server: https://127.0.0.1:1"));
        config("powerless", kubeconfig.replaceFirst("(?m)^( *)user: *\\n( +)", "$1user:\n$2as: nobody-at-all\n$2"));
        config("remote", kubeconfig);
    }

    /** Without a kubeconfig it is the hub itself. */
    private static void config(String name, String kubeconfig) {
        platform.kube()
                .apply(
                        KubeObject.of(new Ref(SECRET, place, "kubeconfig-" + name))
                                .with(Map.of("kubeconfig", kubeconfig), "stringData"),
                        "a-user");
        String credentials = kubeconfig.isEmpty()
                ? "{source: InjectedIdentity}"
                : "{source: Secret, secretRef: {name: kubeconfig-" + name + ", namespace: " + place
                        + ", key: kubeconfig}}";
        for (String kind : List.of(
                "helm.crossplane.io/v1beta1 ProviderConfig", "helm.m.crossplane.io/v1beta1 ClusterProviderConfig")) {
            String[] parts = kind.split(" ", -1);
            platform.apply("""
                    apiVersion: %s
                    kind: %s
                    metadata: {name: %s}
                    spec: {credentials: %s}
                    """.formatted(parts[0], parts[1], name, credentials));
        }
    }

    @AfterAll
    static void stop() {
        platform.close();
        provider.close();
        charts.close();
    }

    private static Ref apply(String name, String version, String more) {
        platform.apply("""
                apiVersion: helm.crossplane.io/v1beta1
                kind: Release
                metadata: {name: %s}
                spec:
                  forProvider:
                    chart: {repository: %s, name: box, version: "%s"}
                    namespace: %s
                %s
                """.formatted(name, charts.url(), version, place, more.indent(4)));
        return new Ref(ReleaseKind.CLASSIC, "", name);
    }

    private static Ref box(String release) {
        return new Ref(CONFIG_MAP, place, release + "-box");
    }

    private static boolean is(KubeObject box, String key, String value) {
        return box.text("data", key).filter(value::equals).isPresent();
    }

    @Test
    void releaseIsInstalledUpgradedKeptAndRemoved() {
        platform.apply("""
                apiVersion: v1
                kind: Secret
                metadata: {name: base-values, namespace: %s}
                stringData: {values.yaml: "colour: green"}
                """.formatted(place));
        String from = "valuesFrom: [{secretKeyRef: {name: base-values, namespace: " + place + "}}]\n";
        Ref ref = apply("first", "0.1.0", from);
        KubeObject ready = platform.awaitReady(ref);
        assertThat(platform.get(box("first")).map("data")).isEqualTo(Map.of("colour", "green", "version", "0.1.0"));
        assertThat(ready.map("status", "atProvider"))
                .containsEntry("state", "deployed")
                .containsEntry("revision", 1L)
                .containsEntry("releaseDescription", "Install complete");

        apply("first", "0.2.0", from + "set: [{name: colour, value: red}]");
        platform.until(box("first"), "is upgraded", now -> is(now, "colour", "red") && is(now, "version", "0.2.0"));
        platform.until(ref, "says so", now -> now.at("status", "atProvider", "revision")
                .filter(Long.valueOf(2)::equals)
                .isPresent());
        platform.awaitReady(ref);

        platform.delete(ref);
        platform.awaitGone(ref);
        assertThat(platform.find(box("first"))).isEmpty();
        assertThat(platform.kube().list(SECRET, place, Map.of("owner", "helm", "name", "first")))
                .isEmpty();
    }

    @Test
    void namespacedReleaseInARemoteClusterPublishesWhatItMade() {
        String tenant = API.newNamespace("tenant");
        Ref ref = new Ref(ReleaseKind.NAMESPACED, tenant, "theirs");
        String release = """
                apiVersion: v1
                kind: Secret
                metadata: {name: reader, namespace: %1$s}
                stringData: {username: reader, password: s3cret}
                ---
                apiVersion: helm.m.crossplane.io/v1beta1
                kind: Release
                metadata: {name: theirs, namespace: %1$s}
                spec:
                  providerConfigRef: {kind: ClusterProviderConfig, name: remote}
                  writeConnectionSecretToRef: {name: theirs-conn}
                  connectionDetails:
                  - {apiVersion: v1, kind: ConfigMap, name: theirs-box, namespace: %1$s, fieldPath: data.colour,
                     toConnectionSecretKey: colour}
                  forProvider:
                    chart: {repository: %2$s/locked, name: box, version: "%3$s", pullSecretRef: {name: reader}}
                    skipCreateNamespace: true
                    wait: true
                    waitTimeout: 1m
                """;
        platform.apply(release.formatted(tenant, charts.url(), "0.3.0"));
        platform.awaitMessage(ref, "Synced", "is not what chart.digest or the index of its repository says");

        platform.apply(release.formatted(tenant, charts.url(), "0.1.x"));
        platform.awaitReady(ref);
        assertThat(platform.secret(tenant, "theirs-conn", "colour")).isEqualTo("blue");
        platform.delete(ref);
        platform.awaitGone(ref);
    }

    @Test
    void chartOfARegistryTakesOverWhatIsThereAndKeepsOneRecord() throws IOException {
        platform.apply("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: heir-box, namespace: %s}
                data: {colour: black, own: kept}
                """.formatted(place));
        String more = "plainHTTP: true\ntakeOwnership: true\nmaxHistory: 1\n";
        Ref ref = registry("heir", more, ", version: 0.1.0");
        platform.awaitReady(ref);
        assertThat(platform.get(box("heir")).map("data")).containsEntry("colour", "blue");

        registry("heir", more + "values: {colour: red}", ", digest: \"" + charts.manifestDigest() + "\"");
        platform.until(box("heir"), "is upgraded", now -> is(now, "colour", "red"));
        platform.awaitReady(ref);
        await().atMost(Duration.ofSeconds(180))
                .until(() -> platform.kube()
                                .list(SECRET, place, Map.of("owner", "helm", "name", "heir"))
                                .size()
                        == 1);
        platform.delete(ref);
        platform.awaitGone(ref);
    }

    private static Ref registry(String name, String more, String which) {
        platform.apply("""
                apiVersion: helm.crossplane.io/v1beta1
                kind: Release
                metadata: {name: %s}
                spec:
                  forProvider:
                    chart: {repository: "%s", name: box%s}
                    namespace: %s
                %s
                """.formatted(name, charts.registry(), which, place, more.indent(4)));
        return new Ref(ReleaseKind.CLASSIC, "", name);
    }

    @Test
    void operationWhoseProcessDiedIsTakenUpAgain() {
        platform.kube()
                .create(Records.secret("stuck", place, 1, "pending-install", "Initial install underway"), "helm");
        platform.apply("""
                apiVersion: helm.crossplane.io/v1beta1
                kind: Release
                metadata: {name: stuck, annotations: {crossplane.io/external-name: stuck}}
                spec:
                  forProvider: {chart: {repository: %s, name: box, version: 0.1.0}, namespace: %s}
                """.formatted(charts.url(), place));

        platform.awaitReady(new Ref(ReleaseKind.CLASSIC, "", "stuck"));
        assertThat(platform.get(box("stuck")).text("data", "version")).contains("0.1.0");
    }

    @Test
    void releaseOfSomebodyElseIsNotTouched() {
        platform.kube().create(Records.secret("legacy", place, 1, "deployed", "Install complete"), "helm");
        Ref ref = apply("legacy", "0.1.0", "");

        platform.awaitMessage(ref, "Synced", "name taken: release " + place + "/legacy");
        platform.delete(ref);
        platform.awaitGone(ref);
        assertThat(platform.kube().list(SECRET, place, Map.of("owner", "helm", "name", "legacy")))
                .hasSize(1);
    }

    @Test
    void failedReleaseSaysWhyAndIsTriedAgainWhenItChanges() {
        Ref ref = apply("broken", "0.1.0", "values: {broken: true}");
        platform.awaitMessage(ref, "Synced", "the box is broken");

        apply("broken", "0.1.0", "values: {broken: false}");
        platform.awaitReady(ref);
    }

    @Test
    void whatCannotWorkIsNamed() {
        platform.awaitMessage(apply("nowhere", "9.9.9", ""), "Ready", "chart box has no version 9.9.9");
        platform.awaitMessage(
                apply("patched", "0.1.0", "patchesFrom: [{configMapKeyRef: {name: a, namespace: b}}]"),
                "Synced",
                "patches are not supported");
        platform.apply("""
                apiVersion: helm.crossplane.io/v1beta1
                kind: Release
                metadata: {name: forged}
                spec: {forProvider: {chart: {repository: %s, name: box, digest: "sha256:%s"}, namespace: %s}}
                """.formatted(charts.url(), "0".repeat(64), place));
        platform.awaitMessage(new Ref(ReleaseKind.CLASSIC, "", "forged"), "Synced", "is not what chart.digest");
        platform.awaitMessage(
                apply("hasty", "0.1.0", "waitTimeout: soon"), "Synced", "waitTimeout: soon is no duration");
        platform.awaitMessage(
                apply("lost", "0.1.0", "valuesFrom: [{configMapKeyRef: {name: lost, namespace: " + place + "}}]"),
                "Ready",
                "key values.yaml of ConfigMap " + place + "/lost does not exist");
        elsewhere("away", "https://127.0.0.1:1");
        elsewhere("powerless", "nobody-at-all");
    }

    private static void elsewhere(String config, String why) {
        platform.apply("""
                apiVersion: helm.crossplane.io/v1beta1
                kind: Release
                metadata: {name: on-%1$s}
                spec:
                  providerConfigRef: {name: %1$s}
                  forProvider: {chart: {repository: %2$s, name: box}, namespace: %3$s}
                """.formatted(config, charts.url(), place));
        platform.awaitMessage(new Ref(ReleaseKind.CLASSIC, "", "on-" + config), "Synced", why);
    }
}
