package dev.slipway.cluster.topology.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.topology.desired.Keys;
import dev.slipway.cluster.topology.webhook.ConversionAddress;
import dev.slipway.cluster.topology.webhook.ConversionEndpoint;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.testkit.kubernetes.ApiServer;
import dev.slipway.testkit.kubernetes.AuditEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clusters made of classes, with machines in memory, on a real API server. */
class TopologyIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static final Gvk MACHINES = Gvk.of("infrastructure.cluster.x-k8s.io/v1beta2", "DevMachineTemplate");
    private static final Gvk CONTROL_PLANE = Gvk.of("slipway.dev/v1alpha1", "InMemoryControlPlane");

    private static TopologyWorld world;

    @BeforeAll
    static void start() {
        world = TopologyWorld.start(API);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void place() {
        world.enter(API.namespace());
        world.apply(ClassSamples.TEMPLATES);
    }

    @Test
    void aClusterComesUpFollowsItsVariablesAndItsVersion() {
        world.apply(ClassSamples.clusterClass("small", "workers"));
        world.apply(ClassSamples.cluster("team", "small", "v1.36.0", "[{name: startup, value: 1ms}]"));

        var cluster =
                world.until(CoreKinds.CLUSTER, "team", one -> is(one, "Available") && is(one, "TopologyReconciled"));
        assertThat(cluster.label(Keys.OWNED)).isPresent();
        assertThat(cluster.text("spec", "controlPlaneRef", "kind")).contains("InMemoryControlPlane");
        var workers = workers("team");
        assertThat(workers.label(Keys.DEPLOYMENT_NAME)).contains("md");
        assertThat(world.machines("team")).hasSize(3);
        assertThat(world.objects(CoreKinds.MACHINE_HEALTH_CHECK))
                .extracting(KubeObject::name)
                .containsExactly(workers.name());
        world.until(() -> templates().stream().noneMatch(one -> one.owners().isEmpty()));
        nothingIsWrittenTwice(cluster);

        rotates(workers);
        upgrades();
        loses();
    }

    private void nothingIsWrittenTwice(KubeObject cluster) {
        awaitQuiet();
        var before = world.find(CoreKinds.CLUSTER, cluster.name()).map(KubeObject::tree);
        var written = API.writesDuring(TopologyIT::isHere, () -> world.passAgain(cluster));
        var after = world.find(CoreKinds.CLUSTER, cluster.name()).map(KubeObject::tree);
        assertThat(written)
                .as("writes of a second pass, which made %s of %s", after, before)
                .isEmpty();
    }

    private static boolean isHere(AuditEvent event) {
        return event.toString().contains(world.namespace()) && !event.toString().contains("events");
    }

    /** A cluster is available before all that it is made of has said its last word: statuses may come seconds later. */
    private static void awaitQuiet() {
        var mark = new AtomicLong(API.audit().mark());
        await().atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofSeconds(6))
                .until(() -> {
                    long since = mark.getAndSet(API.audit().mark());
                    return API.audit().since(since).stream().noneMatch(event -> isHere(event) && event.isWrite());
                });
    }

    private void rotates(KubeObject before) {
        var old = template(before);
        world.apply(ClassSamples.cluster("team", "small", "v1.36.0", "[{name: startup, value: 10ms}]"));

        var rolled = world.until(CoreKinds.MACHINE_DEPLOYMENT, before.name(), one -> !template(one)
                .equals(old));
        world.until(() -> world.machines("team").stream()
                .noneMatch(machine ->
                        world.infrastructureOf(machine).filter(old::equals).isPresent()));
        world.until(() -> templates().stream().noneMatch(one -> one.name().equals(old)));
        assertThat(world.find(MACHINES, template(rolled))
                        .orElseThrow()
                        .text(
                                "spec",
                                "template",
                                "spec",
                                "backend",
                                "inMemory",
                                "vm",
                                "provisioning",
                                "startupDuration"))
                .contains("10ms");
        world.until(CoreKinds.CLUSTER, "team", one -> is(one, "WorkersAvailable"));
    }

    private void upgrades() {
        world.apply(ClassSamples.cluster("team", "small", "v1.37.0", "[{name: startup, value: 10ms}]"));

        var name = workers("team").name();
        world.until(CoreKinds.MACHINE_DEPLOYMENT, name, one -> version(one).equals("v1.37.0"));
        var plane = world.objects(CONTROL_PLANE).get(0);
        assertThat(plane.text("status", "version"))
                .as("the control plane goes first")
                .contains("v1.37.0");
        world.until(() ->
                versions().equals(Set.of("v1.37.0")) && world.machines("team").size() == 3);
        world.until(CoreKinds.CLUSTER, "team", one -> is(one, "TopologyReconciled") && is(one, "Available"));
    }

    private void loses() {
        var name = workers("team").name();
        world.apply(ClassSamples.cluster("team", "small", "v1.37.0", "[{name: startup, value: 10ms}]")
                .replaceAll("(?s)\\s*workers:.*", "\n"));

        world.until(() -> world.find(CoreKinds.MACHINE_DEPLOYMENT, name).isEmpty());
        assertThat(world.find(CoreKinds.MACHINE_HEALTH_CHECK, name)).isEmpty();
        world.until(() -> world.machines("team").size() == 1);
        world.delete(CoreKinds.CLUSTER, "team");
        world.until(() -> world.find(CoreKinds.CLUSTER, "team").isEmpty());
        assertThat(world.objects(CONTROL_PLANE)).isEmpty();
    }

    @Test
    void theExampleComesUpAsItStands() throws IOException {
        world.apply(Files.readString(Path.of("../../examples/clusters/class.yaml")));

        world.until(CoreKinds.CLUSTER, "classy", one -> is(one, "Available") && is(one, "TopologyReconciled"));
        assertThat(world.machines("classy")).hasSize(3);
        assertThat(world.objects(CoreKinds.MACHINE_POOL)).singleElement().satisfies(pool -> assertThat(
                        pool.at("status", "readyReplicas"))
                .contains(2L));
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsTouched() {
        world.apply(ClassSamples.cluster("team", "small", "v1.36.0", "[{name: startup, value: 1ms}]"));
        world.until(CoreKinds.CLUSTER, "team", one -> says(one, "ReconcileFailed", "small does not exist"));

        world.apply(ClassSamples.clusterClass("small", "workers"));
        world.until(CoreKinds.CLUSTER, "team", one -> is(one, "Available"));
        var before = template(workers("team"));

        world.apply(ClassSamples.cluster("team", "small", "v1.36.0", "[{name: startup, value: soon}]"));
        world.until(CoreKinds.CLUSTER, "team", one -> says(one, "ReconcileFailed", "startup"));
        world.apply(ClassSamples.cluster("team", "small", "v1.39.0", "[{name: startup, value: 1ms}]"));
        world.until(CoreKinds.CLUSTER, "team", one -> says(one, "ReconcileFailed", "one minor version"));
        assertThat(template(workers("team"))).isEqualTo(before);
        assertThat(versions()).containsExactly("v1.36.0");

        pausedStays(before);
        rebased(before);
    }

    private void pausedStays(String before) {
        world.merge(CoreKinds.CLUSTER, "team", Map.of("spec", Map.of("paused", true)));
        world.apply(ClassSamples.cluster("team", "small", "v1.36.0", "[{name: startup, value: 20ms}]"));
        var paused = world.until(CoreKinds.CLUSTER, "team", one -> says(one, "Paused", "paused"));
        world.passAgain(paused);
        assertThat(template(workers("team"))).isEqualTo(before);
        world.merge(CoreKinds.CLUSTER, "team", Map.of("spec", Map.of("paused", false)));
        world.until(() -> !template(workers("team")).equals(before));
    }

    /** Another class of the same kinds takes the cluster over; one of other kinds is refused. */
    private void rebased(String before) {
        world.apply(ClassSamples.clusterClass("large", "workers").replace("name: workers}", "name: large-workers}"));
        world.apply(ClassSamples.cluster("team", "large", "v1.36.0", "[{name: startup, value: 1ms}]"));
        world.until(() -> world.find(MACHINES, template(workers("team")))
                .flatMap(one -> one.text("spec", "template", "metadata", "labels", "size"))
                .filter("large"::equals)
                .isPresent());
        world.until(CoreKinds.CLUSTER, "team", one -> is(one, "TopologyReconciled"));

        world.apply(ClassSamples.clusterClass("other", "workers")
                .replace(
                        "{apiVersion: slipway.dev/v1alpha1, kind: InMemoryControlPlaneTemplate, name: plane}",
                        "{apiVersion: slipway.dev/v1alpha1, kind: LocalControlPlaneTemplate, name: plane}"));
        world.apply(ClassSamples.cluster("team", "other", "v1.36.0", "[{name: startup, value: 1ms}]"));
        world.until(CoreKinds.CLUSTER, "team", one -> says(one, "ReconcileFailed", "LocalControlPlaneTemplate"));
        assertThat(world.objects(CONTROL_PLANE)).hasSize(1);
    }

    @Test
    void aDocumentOfTheOldVersionReachesTheSameState() {
        try (var endpoint =
                ConversionEndpoint.open(world.kube(), ConversionAddress.ofHost("127.0.0.1", 0), Clock.systemUTC())) {
            endpoint.activate(Duration.ofSeconds(60));
            world.apply(ClassSamples.clusterClass("small", "workers"));
            world.apply("""
                    apiVersion: cluster.x-k8s.io/v1beta1
                    kind: Cluster
                    metadata: {name: old}
                    spec:
                      topology:
                        class: small
                        version: v1.36.0
                        controlPlane: {replicas: 1, nodeDrainTimeout: 20s}
                        workers: {machineDeployments: [{class: worker, name: md, replicas: 1}]}
                    """);

            var cluster = world.until(CoreKinds.CLUSTER, "old", one -> is(one, "Available"));
            assertThat(cluster.text("spec", "topology", "classRef", "name")).contains("small");
            var old = Gvk.of("cluster.x-k8s.io/v1beta1", "Cluster");
            var seen = world.until(old, "old", one -> one.list("status", "conditions")
                    .toString()
                    .contains("TopologyReconciled"));
            assertThat(seen.text("spec", "topology", "class")).contains("small");
            assertThat(seen.at("status", "infrastructureReady")).contains(true);
            world.delete(CoreKinds.CLUSTER, "old");
            world.until(() -> world.find(CoreKinds.CLUSTER, "old").isEmpty());
        }
    }

    private KubeObject workers(String cluster) {
        return world.objects(CoreKinds.MACHINE_DEPLOYMENT).stream()
                .filter(one ->
                        one.text("spec", "clusterName").filter(cluster::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<KubeObject> templates() {
        return world.objects(MACHINES).stream()
                .filter(one -> one.label(Keys.OWNED).isPresent())
                .toList();
    }

    private static String template(KubeObject deployment) {
        return deployment
                .text("spec", "template", "spec", "infrastructureRef", "name")
                .orElse("");
    }

    private static String version(KubeObject deployment) {
        return deployment.text("spec", "template", "spec", "version").orElse("");
    }

    private static Set<String> versions() {
        return world.machines("team").stream()
                .map(machine -> machine.text("spec", "version").orElse(""))
                .collect(Collectors.toSet());
    }

    private static boolean is(KubeObject object, String condition) {
        return object.condition(condition).filter(Condition::isTrue).isPresent();
    }

    private static boolean says(KubeObject cluster, String reason, String part) {
        return cluster.condition("TopologyReconciled")
                .filter(Condition::isFalse)
                .filter(condition -> condition.reason().equals(reason))
                .filter(condition -> String.valueOf(condition.message()).contains(part))
                .isPresent();
    }
}
