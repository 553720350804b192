package dev.slipway.cluster.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.local.contract.Keys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.local.process.Strays;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.step.TemporalConnection;
import dev.slipway.testkit.kubernetes.ApiServer;
import io.temporal.testserver.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A local cluster's life, with real processes; Cluster API's core is played by the test. */
class LocalProviderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Gvk NODE = Gvk.of("v1", "Node");

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @TempDir
    Path directory;

    private final TestServer.InProcessTestServer temporalServer = TestServer.createServer(true);
    private TemporalConnection temporal;
    private Kube kube;
    private LocalHub hub;
    private CorePlay play;
    private String namespace;

    @BeforeEach
    void start() {
        CorePlay.install(API);
        temporal = TemporalConnection.over(temporalServer.getChannel());
        kube = new Kube(API.client());
        namespace = API.namespace();
        play = new CorePlay(kube, namespace, "team");
        startHub();
    }

    private void startHub() {
        hub = new LocalHub(API.client(), temporal, directory);
    }

    @AfterEach
    void stop() {
        hub.close();
        temporal.close();
        temporalServer.close();
        Strays.in(directory).forEach(ProcessHandle::destroyForcibly);
        await().atMost(PATIENCE).until(() -> Strays.in(directory).findAny().isEmpty());
    }

    @Test
    void aClusterComesUpSurvivesDeathsIsUpgradedScaledAndLeavesNothing() throws Exception {
        play.begin("v1.36.3");
        Ref plane = play.plane();
        KubeObject ready = until(plane, object -> isTrue(object, Keys.READY));
        assertThat(ready.text("status", "version")).contains("v1.36.3");
        assertThat(ready.at("status", "initialization", "controlPlaneInitialized"))
                .contains(true);
        KubeObject local = until(play.ref(Keys.LOCAL_CLUSTER, "team"), object -> isTrue(object, Keys.READY));
        assertThat(local.map("spec", "controlPlaneEndpoint")).isEqualTo(ready.map("spec", "controlPlaneEndpoint"));

        play.addPool(2);
        KubeObject pool = until(play.pool(), object -> isTrue(object, Keys.READY));
        assertThat(pool.list("spec", "providerIDList"))
                .containsExactly("slipway-local:///team/team-pool-0", "slipway-local:///team/team-pool-1");
        runsPods();

        comesBackWithItsData(ready);
        upgrades(plane);

        kube.merge(play.ref(CoreKinds.MACHINE_POOL, "team-pool"), Map.of("spec", Map.of("replicas", 1)));
        until(pool.ref(), object -> object.at("status", "replicas")
                .filter(one -> one.toString().equals("1"))
                .isPresent());

        kube.delete(pool.ref(), "");
        until(() -> kube.get(pool.ref()).isEmpty());
        kube.delete(plane, "");
        until(() -> kube.get(plane).isEmpty());
        assertThat(Strays.in(directory)).isEmpty();
        try (var left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    private void comesBackWithItsData(KubeObject before) throws Exception {
        killEverything();
        hub.close();
        startHub();
        KubeObject again = until(
                before.ref(),
                object -> isTrue(object, Keys.READY) && !pids(object).equals(pids(before)));
        assertThat(again.map("spec", "controlPlaneEndpoint")).isEqualTo(before.map("spec", "controlPlaneEndpoint"));
        until(() -> workload().list(NODE, "", Map.of()).size() == 2);
    }

    private void upgrades(Ref plane) {
        version(plane, "v1.36.4");
        until(plane, object -> object.text("status", "version")
                .filter("v1.36.4"::equals)
                .isPresent());
        version(plane, "v1.37.0");
        KubeObject stuck = until(plane, object -> message(object).contains("there is none"));
        assertThat(stuck.text("status", "version")).contains("v1.36.4");
        version(plane, "v1.35.0");
        until(plane, object -> message(object).contains("cannot go back"));
        version(plane, "v1.36.4");
        until(plane, object -> isTrue(object, Keys.READY));
    }

    private void version(Ref plane, String version) {
        kube.merge(plane, Map.of("spec", Map.of("version", version)));
    }

    @Test
    void nothingIsDoneToAPausedOneAndItSaysSo() {
        play.apply("""
                apiVersion: cluster.x-k8s.io/v1beta2
                kind: Cluster
                metadata: {name: team, namespace: %s}
                spec:
                  paused: true
                  controlPlaneRef: {apiGroup: slipway.dev, kind: LocalControlPlane, name: team}
                """.formatted(namespace));
        Ref cluster = play.ref(CoreKinds.CLUSTER, "team");
        Ref plane = play.plane();
        play.owned(cluster, plane, "version: v1.36.3");
        until(plane, object -> isTrue(object, Keys.PAUSED));
        kube.delete(plane, "");
        until(plane, object -> object.condition(Keys.PAUSED)
                .filter(one -> String.valueOf(one.message()).contains("deletion waits"))
                .isPresent());
        assertThat(Strays.in(directory)).isEmpty();
        kube.merge(cluster, Map.of("spec", Map.of("paused", false)));
        until(() -> kube.get(plane).isEmpty());
    }

    private void runsPods() {
        workload().apply(KubeObject.of(Json.parseYaml("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: default}
                spec:
                  replicas: 2
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec: {containers: [{name: web, image: example.org/web:1}]}
                """).get(0)), "test");
        Ref web = new Ref(Gvk.of("apps/v1", "Deployment"), "default", "web");
        until(() -> workload()
                .get(web)
                .flatMap(object -> object.at("status", "readyReplicas"))
                .filter(ready -> ready.toString().equals("2"))
                .isPresent());
    }

    private Kube workload() {
        KubeObject secret =
                kube.get(ClusterConnections.secret(namespace, "team")).orElseThrow();
        assertThat(secret.text("type")).contains("cluster.x-k8s.io/secret");
        assertThat(secret.labels()).containsEntry(dev.slipway.cluster.contract.Keys.CLUSTER_NAME, "team");
        return play.workload();
    }

    private void killEverything() {
        Strays.in(directory).forEach(ProcessHandle::destroyForcibly);
        await().atMost(PATIENCE).until(() -> Strays.in(directory).findAny().isEmpty());
    }

    /** Wait until the object is as described, and return it as it was then. */
    private KubeObject until(Ref ref, Predicate<KubeObject> holds) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> kube.get(ref).filter(holds), Optional::isPresent)
                .orElseThrow();
    }

    private static void until(java.util.concurrent.Callable<Boolean> holds) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(holds);
    }

    private static boolean isTrue(KubeObject object, String condition) {
        return object.condition(condition).filter(one -> one.isTrue()).isPresent();
    }

    private static String message(KubeObject object) {
        return object.condition(Keys.READY)
                .map(one -> String.valueOf(one.message()))
                .orElse("");
    }

    private static List<Object> pids(KubeObject plane) {
        return plane.list("status", "parts").stream()
                .map(part -> ((Map<?, ?>) part).get("pid"))
                .map(Object.class::cast)
                .toList();
    }
}
