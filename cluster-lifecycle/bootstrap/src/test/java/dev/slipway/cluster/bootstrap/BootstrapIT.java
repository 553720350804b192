package dev.slipway.cluster.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.cluster.bootstrap.profile.Keys;
import dev.slipway.cluster.bootstrap.steps.FakeHost;
import dev.slipway.cluster.bootstrap.steps.FakeMembers;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterAccess;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A cluster becomes a member of the fleet, on one API server as the hub and one as the cluster. */
class BootstrapIT {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @RegisterExtension
    static final ApiServer HUB = ApiServer.shared();

    @RegisterExtension
    static final ApiServer CLUSTER = ApiServer.second();

    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final FakeMembers members = new FakeMembers();
    private final FakeHost host = new FakeHost();
    private Kube kube;
    private Kube workload;
    private Watches watches;
    private Controllers controllers;
    private Bootstraps bootstraps;
    private String namespace;

    @BeforeEach
    void start() {
        HUB.installCrds(
                "crds/clusters.cluster.x-k8s.io.yaml",
                "crds/clusterprofiles.slipway.dev.yaml",
                "crds/clusterbootstraps.slipway.dev.yaml",
                "crds/applications.argoproj.io.yaml");
        namespace = HUB.namespace();
        kube = new Kube(HUB.client());
        workload = new Kube(CLUSTER.client());
        watches = new Watches(kube);
        controllers = new Controllers(kube, watches, workers, PassObserver.NONE);
        bootstraps = new Bootstraps(kube, watches, members, List.of(host), namespace);
        bootstraps.specs().forEach(controllers::start);
    }

    /** Another test's hub would take up what this one leaves behind. */
    @AfterEach
    void stop() {
        try {
            kube.delete(new Ref(Keys.CLUSTER, namespace, "shop"), "");
            Ref bootstrap = new Ref(Keys.BOOTSTRAP, namespace, "shop");
            await().atMost(PATIENCE).until(() -> kube.get(bootstrap).isEmpty());
            kube.delete(new Ref(Keys.PROFILE, "", namespace), "");
        } finally {
            controllers.close();
            bootstraps.close();
            watches.close();
            workers.shutdownNow();
        }
    }

    @Test
    void aClusterBecomesReadyStepByStepAndIsForgotten() {
        profile();
        Ref cluster = cluster();
        untilReason(cluster, "NoKubeconfig", "ControlPlaneReachable is waited for since");
        assertThat(members.registered.get(namespace + ".shop"))
                .containsEntry("fleet", namespace)
                .containsEntry("tier", "gold");

        kubeconfig();
        untilReason(cluster, "WaitingForAgent");
        assertThat(host.started).isEqualTo(1);
        host.running = true;
        members.agent = FakeMembers.connected(Instant.now());

        untilReason(
                cluster,
                "WaitingForAddons",
                "network 1.9.0 is not Synced and Healthy yet",
                "shop-app waits for the wave before it");
        assertThat(workload.get(new Ref(Keys.NAMESPACE, "", namespace + "-apps"))
                        .orElseThrow()
                        .labels())
                .containsEntry("team", "a");
        assertThat(workload.get(new Ref(Gvk.of("v1", "ConfigMap"), namespace + "-apps", "settings")))
                .isPresent();

        delivered("network", "1.9.0");
        untilReason(cluster, "WaitingForAddons");
        await().atMost(PATIENCE).until(() -> kube.get(application("shop-app")).isPresent());
        delivered("shop-app", "main");
        untilReason(cluster, "AllStepsDone");
        Ref profile = new Ref(Keys.PROFILE, "", namespace);
        until(
                profile,
                object -> object.condition(Keys.READY)
                                .filter(ready -> ready.isTrue())
                                .isPresent()
                        && object.at("status", "readyClusters")
                                .filter(ready -> ready.toString().equals("1"))
                                .isPresent());

        goes(cluster);
    }

    private void goes(Ref cluster) {
        kube.delete(cluster, "");
        Ref bootstrap = new Ref(Keys.BOOTSTRAP, namespace, "shop");
        await().atMost(PATIENCE).until(() -> kube.get(bootstrap).isEmpty());
        assertThat(members.registered).doesNotContainKey(namespace + ".shop");
        assertThat(kube.get(application("network"))).isEmpty();
        assertThat(workload.get(new Ref(Keys.NAMESPACE, "", namespace + "-apps")))
                .isPresent();
    }

    @Test
    void anAgentThatGoesIsSaidAndStartedAgainAndOthersAreNotTouched() {
        profile();
        Ref cluster = cluster();
        kubeconfig();
        host.running = true;
        members.agent = FakeMembers.connected(Instant.now());
        untilReason(cluster, "WaitingForAddons");

        members.agent = FakeMembers.away(Instant.now().minusSeconds(60));
        host.running = false;
        untilReason(cluster, "AgentAway");
        await().atMost(PATIENCE).until(() -> host.started >= 1);
        members.agent = FakeMembers.connected(Instant.now());
        host.running = true;
        untilReason(cluster, "WaitingForAddons");
    }

    private void profile() {
        apply("""
                apiVersion: slipway.dev/v1alpha1
                kind: ClusterProfile
                metadata: {name: %1$s}
                spec:
                  clusterSelector: {matchLabels: {fleet: %1$s}}
                  registration: {labels: {tier: gold}}
                  namespaces:
                  - {name: %1$s-apps, labels: {team: a}}
                  objects:
                  - apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: settings, namespace: %1$s-apps}
                    data: {a: b}
                  addons:
                  - name: network
                    repoURL: https://charts.example.org
                    chart: network
                    values: {mtu: 1400}
                    versions:
                    - {kubernetes: "<1.30", version: 1.0.0}
                    - {kubernetes: ">=1.30", version: 1.9.0}
                  - name: shop-app
                    wave: 1
                    repoURL: https://git.example.org/shop.git
                    path: deploy
                    versions: [{version: main}]
                """.formatted(namespace));
    }

    private Ref cluster() {
        apply("""
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: Cluster
                metadata: {name: shop, namespace: %1$s, labels: {fleet: %1$s}}
                spec:
                  controlPlaneRef: {apiGroup: slipway.dev, kind: LocalControlPlane, name: shop}
                """.formatted(namespace));
        return new Ref(Keys.CLUSTER, namespace, "shop");
    }

    private void kubeconfig() {
        String text = ClusterAccess.of(workload).kubeconfig().reveal();
        String value = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        kube.apply(
                KubeObject.of(ClusterConnections.secret(namespace, "shop")).with(Map.of("value", value), "data"),
                "test");
    }

    private void delivered(String addon, String version) {
        await().atMost(PATIENCE).until(() -> kube.get(application(addon)).isPresent());
        Map<String, Object> compared =
                Map.of("destination", Map.of(), "source", Map.of("repoURL", "x", "targetRevision", version));
        kube.applyStatus(
                KubeObject.of(application(addon))
                        .with("Healthy", "status", "health", "status")
                        .with("Synced", "status", "sync", "status")
                        .with(compared, "status", "sync", "comparedTo"),
                "test");
    }

    private Ref application(String addon) {
        return new Ref(Keys.APPLICATION, namespace, namespace + "-shop-" + addon);
    }

    private void untilReason(Ref cluster, String reason, String... words) {
        until(cluster, object -> object.condition(Keys.PROFILE_READY)
                .filter(ready -> ready.reason().equals(reason))
                .filter(ready -> Stream.of(words)
                        .allMatch(word -> String.valueOf(ready.message()).contains(word)))
                .isPresent());
    }

    private void until(Ref ref, Predicate<KubeObject> holds) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> assertThat(kube.get(ref))
                .hasValueSatisfying(object -> assertThat(holds.test(object))
                        .as("%s", object.map("status"))
                        .isTrue()));
    }

    private void apply(String yaml) {
        Json.parseYaml(yaml).forEach(tree -> kube.apply(KubeObject.of(tree), "test"));
    }
}
