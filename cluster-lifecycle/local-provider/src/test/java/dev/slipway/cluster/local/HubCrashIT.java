package dev.slipway.cluster.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.local.process.Ports;
import dev.slipway.local.process.Strays;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.fixture.ServerProcess;
import dev.slipway.testkit.kubernetes.ApiServer;
import io.temporal.testserver.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the hub at every step of making a cluster of real processes. Whatever it had done by then: there are never two of a
 * process, in the end there is one of each, and when the cluster goes, nothing is left.
 */
class HubCrashIT {

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final int NODES = 2;

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @TempDir
    Path directory;

    private final int temporalPort = Ports.free();
    private TestServer.PortBoundTestServer temporal;
    private ServerProcess hub;
    private Kube kube;
    private ClusterConnections connections;
    private Path clusters;
    private Path running;

    @BeforeEach
    void start() {
        CorePlay.install(API);
        kube = new Kube(API.client());
        connections = new ClusterConnections(kube);
        clusters = directory.resolve("clusters");
        running = directory.resolve("running");
        temporal = TestServer.createPortBoundServer(temporalPort, true);
        hub = ServerProcess.of(
                LocalHub.class.getName(),
                List.of(
                        API.kubeconfig().toString(),
                        "127.0.0.1:" + temporalPort,
                        clusters.toString(),
                        running.toString()),
                Map.of(),
                () -> Files.exists(running));
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.close();
        temporal.close();
        connections.close();
        Strays.in(clusters).forEach(ProcessHandle::destroyForcibly);
        await().atMost(PATIENCE).until(() -> Strays.in(clusters).findAny().isEmpty());
    }

    /** Each of two clusters is interrupted ten times, so that steps which begin next to each other both are. */
    @Test
    void twentyCrashesLeaveOneOfEachProcess() throws IOException {
        for (int parity = 0; parity < 2; parity++) {
            HubCrashWorld world =
                    new HubCrashWorld(new CorePlay(kube, API.namespace(), "crash-" + parity), clusters, connections);
            world.play().begin("v1.36.3");
            world.play().addPool(NODES);
            for (HubCrashMoment moment : HubCrashMoment.values()) {
                if (moment.ordinal() % 2 == parity) {
                    crash(moment, world);
                }
            }
            isWhole(world);
            leavesNothing(world);
        }
    }

    /** Temporal forgets what it knew, but for one crash of each cluster, after which it goes on where it was. */
    private void crash(HubCrashMoment moment, HubCrashWorld world) throws IOException {
        await(moment.name())
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .ignoreExceptions()
                .until(() -> moment.isReached(world));
        hub.kill();
        assertThat(world.processes())
                .as("after " + moment)
                .allSatisfy((program, count) -> assertThat(count).as(program).isOne());
        if (moment != HubCrashMoment.ETCD_RUNS && moment != HubCrashMoment.API_SERVER_IS_RECORDED) {
            temporal.close();
            await().atMost(PATIENCE).until(() -> Ports.isFree(temporalPort));
            temporal = TestServer.createPortBoundServer(temporalPort, true);
        }
        Files.deleteIfExists(running);
        hub.start();
    }

    private void isWhole(HubCrashWorld world) throws IOException {
        until(world, one -> one.isReady(one.plane()) && one.isReady(one.pool()));
        assertThat(world.processes())
                .isEqualTo(HubCrashWorld.PROGRAMS.stream().collect(Collectors.toMap(name -> name, name -> 1)));
        assertThat(world.nodes()).isEqualTo(NODES);
        assertThat(world.pool().list("spec", "providerIDList")).hasSize(NODES);
        try (var made = Files.list(clusters)) {
            assertThat(made.filter(Files::isDirectory)).hasSize(1);
        }
    }

    private void leavesNothing(HubCrashWorld world) throws IOException {
        kube.delete(world.play().pool(), "");
        until(world, one -> kube.get(one.play().pool()).isEmpty());
        kube.delete(world.play().plane(), "");
        until(world, one -> kube.get(one.play().plane()).isEmpty());
        assertThat(Strays.in(clusters)).isEmpty();
        try (var left = Files.list(clusters)) {
            assertThat(left).isEmpty();
        }
    }

    private static void until(HubCrashWorld world, Predicate<HubCrashWorld> holds) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> holds.test(world));
    }
}
