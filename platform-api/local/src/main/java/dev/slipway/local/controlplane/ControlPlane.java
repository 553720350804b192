package dev.slipway.local.controlplane;

import dev.slipway.local.controlplane.ControlPlaneSpec.Option;
import dev.slipway.local.process.HealthCheck;
import dev.slipway.local.process.ManagedProcess;
import dev.slipway.local.process.ProcessSpec;
import dev.slipway.local.process.StartFailure;
import dev.slipway.local.tool.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One control plane in one directory. Each part is started by its own call and is found again, running or not, by
 * another process that uses the same directory and ports. Everything listens on 127.0.0.1.
 */
public final class ControlPlane {

    private static final Duration START = Duration.ofSeconds(60);

    private static final String OF_NODES = ",node-lifecycle-controller,pod-garbage-collector-controller,"
            + "daemonset-controller,cronjob-controller,ttl-after-finished-controller,resourcequota-controller,"
            + "clusterrole-aggregation-controller,root-ca-certificate-publisher-controller";

    private final ControlPlaneSpec spec;
    private final ControlPlaneFiles files;
    private final Programs programs;

    /** Where programs are; one that cannot be had is an {@link IllegalStateException} that says what was tried. */
    @FunctionalInterface
    public interface Programs {
        Path program(String name);
    }

    /** A control plane of the version that the platform itself runs. */
    public ControlPlane(ControlPlaneSpec spec, Tools tools) {
        this(spec, name -> program(tools, name));
    }

    public ControlPlane(ControlPlaneSpec spec, Programs programs) {
        this.spec = spec;
        this.files = new ControlPlaneFiles(spec.directory());
        this.programs = programs;
    }

    private static Path program(Tools tools, String name) {
        var provision =
                switch (name) {
                    case "etcd" -> tools.etcd();
                    case "kube-controller-manager" -> tools.controllerManager();
                    case "kube-scheduler" -> tools.scheduler();
                    default -> tools.kubernetes();
                };
        return provision.orThrow().program(name);
    }

    /** The administrator's kubeconfig; written when the API server is up. */
    public Path kubeconfig() {
        return files.kubeconfig();
    }

    /** Where requests are written when {@link Option#AUDIT_LOG} is on. */
    public Path auditLog() {
        return files.auditLog();
    }

    public ManagedProcess startEtcd() throws IOException, StartFailure, InterruptedException {
        return launchEtcd().awaitHealthy(etcdHealth(), START);
    }

    /** Needs etcd; writes the kubeconfig when it is ready. */
    public ManagedProcess startApiServer() throws IOException, StartFailure, InterruptedException {
        var process = launchApiServer().awaitHealthy(apiServerHealth(), START);
        writeKubeconfig();
        return process;
    }

    /** Needs the API server. */
    public ManagedProcess startControllerManager() throws IOException, StartFailure, InterruptedException {
        return launchControllerManager().awaitHealthy(controllerManagerHealth(), START);
    }

    /** Starts etcd and does not wait for it. */
    public ManagedProcess launchEtcd() throws IOException {
        Files.createDirectories(spec.directory());
        return ManagedProcess.start(etcdSpec(programs.program("etcd")));
    }

    /** Starts the API server and does not wait for it; {@link #writeKubeconfig} is for when it is ready. */
    public ManagedProcess launchApiServer() throws IOException {
        var program = programs.program("kube-apiserver");
        return ManagedProcess.start(process("kube-apiserver", apiServerCommand(program)));
    }

    /** Starts the controller manager and does not wait for it. */
    public ManagedProcess launchControllerManager() throws IOException {
        var program = programs.program("kube-controller-manager");
        return ManagedProcess.start(process("kube-controller-manager", controllerManagerCommand(program)));
    }

    /** Starts a scheduler, which only a cluster with nodes needs, and does not wait for it. */
    public ManagedProcess launchScheduler(int port) throws IOException {
        var command = new ArrayList<>(
                List.of(programs.program("kube-scheduler").toString(), "--leader-elect=false", "--profiling=false"));
        command.addAll(List.of("--kubeconfig", files.kubeconfig().toString()));
        command.addAll(List.of("--bind-address", "127.0.0.1", "--secure-port", Integer.toString(port)));
        command.addAll(
                List.of("--cert-dir", spec.directory().resolve("scheduler").toString()));
        return ManagedProcess.start(process("kube-scheduler", command));
    }

    /** Writes the administrator's kubeconfig; the API server must have been started once. */
    public void writeKubeconfig() throws IOException {
        var address = "https://127.0.0.1:" + spec.ports().apiServer();
        new Kubeconfig(address, Files.readString(files.certificate()), files.token()).write(files.kubeconfig());
    }

    /** A client with the administrator's rights; the API server must have been started once. */
    public ApiClient client() throws IOException {
        return ApiClient.of(spec.ports().apiServer(), Files.readString(files.certificate()), files.token());
    }

    /** Whether the API server says that it is ready. */
    public HealthCheck apiServerHealth() {
        return () -> new ApiServerHealth(spec.ports().apiServer(), files.certificate(), files.token()).isHealthy();
    }

    /** Whether etcd listens. */
    public HealthCheck etcdHealth() {
        return HealthCheck.listening(spec.ports().etcd());
    }

    /** Whether the controller manager listens. */
    public HealthCheck controllerManagerHealth() {
        return HealthCheck.listening(spec.ports().controllerManager());
    }

    /** The parts that run, in the order in which they should be stopped. */
    public List<ManagedProcess> running() throws IOException {
        var running = new ArrayList<ManagedProcess>();
        for (var name : List.of("kube-controller-manager", "kube-apiserver", "etcd")) {
            find(name).ifPresent(running::add);
        }
        return running;
    }

    /** The part of that name, when it runs. */
    public Optional<ManagedProcess> find(String part) throws IOException {
        return ManagedProcess.find(process(part, List.of()));
    }

    /** Stops what runs, the API server before its store. */
    public void stop() throws IOException, InterruptedException {
        for (var process : running()) {
            process.stop();
        }
    }

    private ProcessSpec etcdSpec(Path program) {
        var client = "http://127.0.0.1:" + spec.ports().etcd();
        var peer = "http://127.0.0.1:" + spec.ports().etcdPeer();
        var command = new ArrayList<>(List.of(program.toString(), "--name", "slipway"));
        command.addAll(List.of("--data-dir", spec.directory().resolve("etcd").toString(), "--log-level", "warn"));
        command.addAll(List.of("--listen-client-urls", client, "--advertise-client-urls", client));
        command.addAll(List.of("--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer));
        command.addAll(List.of("--initial-cluster", "slipway=" + peer));
        command.addAll(List.of("--auto-compaction-mode", "periodic", "--auto-compaction-retention", "5m"));
        if (spec.has(Option.THROW_AWAY)) {
            command.add("--unsafe-no-fsync");
        }
        return process("etcd", command);
    }

    private List<String> apiServerCommand(Path program) throws IOException {
        var key = files.serviceAccountKey().toString();
        var command = new ArrayList<>(List.of(program.toString(), "--profiling=false"));
        command.addAll(
                List.of("--etcd-servers", "http://127.0.0.1:" + spec.ports().etcd()));
        command.addAll(List.of("--secure-port", Integer.toString(spec.ports().apiServer())));
        command.addAll(List.of("--bind-address", "127.0.0.1", "--advertise-address", "127.0.0.1"));
        command.addAll(List.of("--endpoint-reconciler-type", "none", "--service-cluster-ip-range", "10.0.0.0/24"));
        command.addAll(List.of("--cert-dir", files.certificates().toString(), "--authorization-mode", "RBAC"));
        command.addAll(List.of("--token-auth-file", files.tokens().toString()));
        command.addAll(List.of("--service-account-issuer", "https://kubernetes.default.svc"));
        command.addAll(List.of("--service-account-key-file", key, "--service-account-signing-key-file", key));
        if (!spec.has(Option.CONTROLLER_MANAGER)) {
            command.addAll(List.of("--disable-admission-plugins", "ServiceAccount"));
        }
        if (spec.has(Option.AUDIT_LOG)) {
            command.addAll(List.of("--audit-policy-file", files.auditPolicy().toString()));
            command.addAll(List.of("--audit-log-path", files.auditLog().toString(), "--audit-log-maxsize", "10000"));
        }
        return command;
    }

    private List<String> controllerManagerCommand(Path program) throws IOException {
        var controllers = "garbage-collector-controller,namespace-controller,deployment-controller,"
                + "replicaset-controller,job-controller,statefulset-controller,endpointslice-controller,"
                + "serviceaccount-controller" + (spec.has(Option.NODES) ? OF_NODES : "");
        var command = new ArrayList<>(
                List.of(program.toString(), "--kubeconfig", files.kubeconfig().toString()));
        command.addAll(List.of("--bind-address", "127.0.0.1", "--leader-elect=false"));
        command.addAll(List.of("--secure-port", Integer.toString(spec.ports().controllerManager())));
        command.addAll(List.of(
                "--cert-dir", spec.directory().resolve("controller-manager").toString()));
        command.addAll(List.of(
                "--service-account-private-key-file", files.serviceAccountKey().toString()));
        // Nobody shares this API server; with the standard 20 requests a second, garbage is collected for minutes.
        command.addAll(List.of("--kube-api-qps=200", "--kube-api-burst=400"));
        command.addAll(List.of("--controllers", controllers));
        return command;
    }

    private ProcessSpec process(String name, List<String> command) {
        boolean holdsFleet = spec.has(Option.FLEET) && name.equals("kube-apiserver");
        return ProcessSpec.of(name, spec.directory(), command)
                .withEnvironment(holdsFleet ? GarbageCollection.forWork() : GarbageCollection.forRoom());
    }
}
