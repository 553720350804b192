package dev.slipway.local.cluster;

import dev.slipway.local.controlplane.ControlPlane;
import dev.slipway.local.controlplane.ControlPlanePorts;
import dev.slipway.local.controlplane.ControlPlaneSpec;
import dev.slipway.local.controlplane.ControlPlaneSpec.Option;
import dev.slipway.local.process.HealthCheck;
import dev.slipway.local.process.ManagedProcess;
import dev.slipway.local.process.PathLock;
import dev.slipway.local.process.Ports;
import dev.slipway.local.process.ProcessSpec;
import dev.slipway.local.process.SavedValues;
import dev.slipway.local.process.StartFailure;
import dev.slipway.local.process.Strays;
import dev.slipway.local.tool.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One workload cluster in one directory. Each call brings it one step nearer to what is wanted and returns what is still
 * waited for; it may be repeated after any crash, by any process. A lock keeps two of them from working at the same time,
 * so there are never two API servers on one store.
 */
public final class WorkloadCluster {

    private static final Duration QUICK = Duration.ofSeconds(2);
    private static final Duration PORT_PATIENCE = Duration.ofSeconds(3);
    private static final String VERSION = "version.";

    private final Path directory;
    private final ClusterPrograms programs;

    private WorkloadCluster(Path directory, ClusterPrograms programs) {
        this.directory = directory;
        this.programs = programs;
    }

    /** The cluster of that directory, which need not exist yet. */
    public static WorkloadCluster in(Path directory, ClusterPrograms programs) {
        return new WorkloadCluster(directory.toAbsolutePath().normalize(), programs);
    }

    /** A process that runs. */
    public record Running(ClusterPart part, long pid, String version) {}

    /** Something else to run for the cluster, such as its agent; told of the cluster by its arguments. */
    public record Companion(List<String> command, Map<String, String> environment) {

        public Companion {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    public Path directory() {
        return directory;
    }

    /** Whether anything was ever made. */
    public boolean exists() {
        return Files.exists(directory);
    }

    /** The administrator's kubeconfig; there once the API server was ready. */
    public Path kubeconfig() {
        return directory.resolve("kubeconfig");
    }

    /** The port of the API server, once it was chosen. */
    public Optional<Integer> apiServerPort() throws IOException {
        var saved = saved();
        return saved.hasPort(ClusterPart.API_SERVER.program())
                ? Optional.of(saved.port(ClusterPart.API_SERVER.program()))
                : Optional.empty();
    }

    /** The processes that run now. */
    public List<Running> running() throws IOException {
        var running = new ArrayList<Running>();
        var saved = saved();
        for (var part : ClusterPart.values()) {
            find(part)
                    .ifPresent(process -> running.add(new Running(
                            part,
                            process.pid(),
                            saved.get(VERSION + part.program()).orElse(""))));
        }
        return running;
    }

    /** Whether the API server answers that it is ready. */
    public boolean isReady() throws IOException, InterruptedException {
        try {
            return exists()
                    && find(ClusterPart.API_SERVER).isPresent()
                    && controlPlane(saved(), "").apiServerHealth().isHealthy();
        } catch (IOException unreachable) {
            return false;
        }
    }

    /** Whether all of the control plane runs in that version, healthy or not. */
    public boolean runs(String version) throws IOException {
        return runs(ClusterPart.CONTROL_PLANE, version);
    }

    /** Whether what plays the nodes runs in that version. */
    public boolean runsNodes(String version) throws IOException {
        return runs(ClusterPart.NODES, version);
    }

    private boolean runs(List<ClusterPart> parts, String version) throws IOException {
        return running().stream()
                        .filter(one -> parts.contains(one.part()))
                        .filter(one ->
                                !one.part().isOfKubernetes() || one.version().equals(version))
                        .count()
                == parts.size();
    }

    /** Brings the control plane to that version; returns what is waited for, nothing when all of it is ready. */
    public Optional<String> advance(String version) throws IOException, StartFailure, InterruptedException {
        return advance(ClusterPart.CONTROL_PLANE, version);
    }

    /** The same for the scheduler and kwok, which need the API server. */
    public Optional<String> advanceNodes(String version) throws IOException, StartFailure, InterruptedException {
        return advance(ClusterPart.NODES, version);
    }

    private Optional<String> advance(List<ClusterPart> parts, String version)
            throws IOException, StartFailure, InterruptedException {
        Files.createDirectories(directory);
        try (var lock = lock()) {
            for (var part : parts) {
                var waiting = advance(part, version);
                if (waiting.isPresent()) {
                    return waiting;
                }
            }
            return Optional.empty();
        }
    }

    private Optional<String> advance(ClusterPart part, String version)
            throws IOException, StartFailure, InterruptedException {
        var saved = saved();
        var running = find(part);
        if (running.isPresent()
                && part.isOfKubernetes()
                && !saved.get(VERSION + part.program()).equals(Optional.of(version))) {
            running.get().stop();
            running = Optional.empty();
        }
        if (running.isEmpty()) {
            var program = programs.find(part.program(), version);
            if (program.isEmpty()) {
                return Optional.of(part.program() + " " + version + " is being fetched, which can take minutes");
            }
            if (!runsUnrecorded(program.get())) {
                claimPort(part, saved);
            }
            ports(saved);
            saved.put(VERSION + part.program(), version);
            saved.save();
            running = Optional.of(launch(part, controlPlane(saved, program.get().toString()), program.get()));
        }
        var healthy = running.get().becomesHealthy(health(part, controlPlane(saved, "")), QUICK);
        if (healthy && part == ClusterPart.API_SERVER) {
            controlPlane(saved, "").writeKubeconfig();
        }
        return healthy ? Optional.empty() : Optional.of(part.program() + " is starting");
    }

    /** Who started it died before it could write it down: then its port is no other program's, and it is taken over. */
    private boolean runsUnrecorded(Path program) throws IOException {
        var file = program.toRealPath().toString();
        return Strays.in(directory)
                .anyMatch(
                        process -> process.info().command().filter(file::equals).isPresent());
    }

    /** Everybody knows the API server by its port, so that one stays; the others may move. */
    private static void claimPort(ClusterPart part, SavedValues saved) throws StartFailure, InterruptedException {
        var name = part.program();
        if (part == ClusterPart.KWOK || Ports.awaitFree(saved.port(name), PORT_PATIENCE)) {
            return;
        }
        if (part == ClusterPart.API_SERVER) {
            throw new StartFailure("port " + saved.port(name) + " of the cluster's API server is taken by another"
                    + " program; end that one, and the API server starts by itself");
        }
        saved.choosePort(name);
    }

    private ManagedProcess launch(ClusterPart part, ControlPlane controlPlane, Path program) throws IOException {
        return switch (part) {
            case ETCD -> controlPlane.launchEtcd();
            case API_SERVER -> controlPlane.launchApiServer();
            case CONTROLLER_MANAGER -> controlPlane.launchControllerManager();
            case SCHEDULER -> controlPlane.launchScheduler(saved().port(part.program()));
            case KWOK -> ManagedProcess.start(spec(part, Kwok.command(program, directory)));
            case AGENT -> throw new IllegalArgumentException("an agent is started as a companion");
        };
    }

    private HealthCheck health(ClusterPart part, ControlPlane controlPlane) throws IOException {
        return switch (part) {
            case ETCD -> controlPlane.etcdHealth();
            case API_SERVER -> controlPlane.apiServerHealth();
            case CONTROLLER_MANAGER -> controlPlane.controllerManagerHealth();
            case SCHEDULER -> HealthCheck.listening(saved().port(part.program()));
            case KWOK, AGENT -> () -> true;
        };
    }

    /** Starts the agent unless it runs; returns whether it had to be started. */
    public boolean startAgent(Companion agent) throws IOException, InterruptedException {
        try (var lock = lock()) {
            if (!exists() || find(ClusterPart.AGENT).isPresent()) {
                return false;
            }
            ManagedProcess.start(spec(ClusterPart.AGENT, agent.command()).withEnvironment(agent.environment()));
            return true;
        }
    }

    /** Ends the agent if it runs. */
    public void stopAgent() throws IOException, InterruptedException {
        var agent = find(ClusterPart.AGENT);
        if (agent.isPresent()) {
            agent.get().stop();
        }
    }

    /** Ends what plays the nodes. */
    public void stopNodes() throws IOException, InterruptedException {
        stop(EnumSet.copyOf(ClusterPart.NODES));
    }

    /** Ends all processes, so that their data can be used again. */
    public void stop() throws IOException, InterruptedException {
        stop(EnumSet.allOf(ClusterPart.class));
    }

    private void stop(Set<ClusterPart> parts) throws IOException, InterruptedException {
        if (!exists()) {
            return;
        }
        try (var lock = lock()) {
            var order = new ArrayList<>(parts);
            Collections.reverse(order);
            for (var part : order) {
                var process = find(part);
                if (process.isPresent()) {
                    process.get().stop();
                }
            }
        }
    }

    /** Ends all processes at once and removes the directory; absence is fine. */
    public void remove() throws IOException, InterruptedException {
        try (var lock = lock()) {
            for (var part : ClusterPart.values()) {
                var process = find(part);
                if (process.isPresent()) {
                    process.get().kill();
                }
            }
            Strays.in(directory).forEach(ProcessHandle::destroyForcibly);
            Directories.delete(directory);
        }
        Files.deleteIfExists(lockFile());
    }

    private Optional<ManagedProcess> find(ClusterPart part) throws IOException {
        return ManagedProcess.find(spec(part, List.of()));
    }

    private ProcessSpec spec(ClusterPart part, List<String> command) {
        return ProcessSpec.of(part.program(), directory, command);
    }

    private ControlPlane controlPlane(SavedValues saved, String program) {
        var spec = new ControlPlaneSpec(directory, ports(saved), Set.of(Option.CONTROLLER_MANAGER, Option.NODES));
        return new ControlPlane(spec, name -> Path.of(program));
    }

    /** Ports that were not chosen yet are chosen now, and have to be saved. */
    private static ControlPlanePorts ports(SavedValues saved) {
        return new ControlPlanePorts(
                saved.port(ClusterPart.ETCD.program()),
                saved.port("etcd-peer"),
                saved.port(ClusterPart.API_SERVER.program()),
                saved.port(ClusterPart.CONTROLLER_MANAGER.program()));
    }

    private SavedValues saved() throws IOException {
        return SavedValues.load(directory.resolve("cluster.properties"));
    }

    private PathLock lock() throws IOException, InterruptedException {
        return PathLock.take(lockFile(), () -> {});
    }

    /** Beside the directory, because that one goes. */
    private Path lockFile() {
        return directory.resolveSibling("." + directory.getFileName() + ".lock");
    }
}
