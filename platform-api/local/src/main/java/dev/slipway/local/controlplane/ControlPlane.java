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
import java.util.Map;
import java.util.Optional;

/**
 * One control plane in one directory. Each part is started by its own call and is found again, running or not, by
 * another process that uses the same directory and ports. Everything listens on 127.0.0.1.
 */
public final class ControlPlane {

    private static final Duration START = Duration.ofSeconds(60);

    private final ControlPlaneSpec spec;
    private final ControlPlaneFiles files;
    private final Tools tools;

    public ControlPlane(ControlPlaneSpec spec, Tools tools) {
        this.spec = spec;
        this.files = new ControlPlaneFiles(spec.directory());
        this.tools = tools;
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
        var etcd = tools.etcd().orThrow().program("etcd");
        Files.createDirectories(spec.directory());
        var process = ManagedProcess.start(etcdSpec(etcd));
        return process.awaitHealthy(HealthCheck.listening(spec.ports().etcd()), START);
    }

    /** Needs etcd; writes the kubeconfig when it is ready. */
    public ManagedProcess startApiServer() throws IOException, StartFailure, InterruptedException {
        var program = tools.kubernetes().orThrow().program("kube-apiserver");
        var process = ManagedProcess.start(process("kube-apiserver", apiServerCommand(program)));
        process.awaitHealthy(apiServerHealth(), START);
        var address = "https://127.0.0.1:" + spec.ports().apiServer();
        new Kubeconfig(address, Files.readString(files.certificate()), files.token()).write(files.kubeconfig());
        return process;
    }

    /** Needs the API server. */
    public ManagedProcess startControllerManager() throws IOException, StartFailure, InterruptedException {
        var program = tools.controllerManager().orThrow().program("kube-controller-manager");
        var process = ManagedProcess.start(process("kube-controller-manager", controllerManagerCommand(program)));
        return process.awaitHealthy(controllerManagerHealth(), START);
    }

    /** A client with the administrator's rights; the API server must have been started once. */
    public ApiClient client() throws IOException {
        return ApiClient.of(spec.ports().apiServer(), Files.readString(files.certificate()), files.token());
    }

    /** Whether the API server says that it is ready. */
    public HealthCheck apiServerHealth() {
        return () -> new ApiServerHealth(spec.ports().apiServer(), files.certificate(), files.token()).isHealthy();
    }

    private HealthCheck controllerManagerHealth() {
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
                + "serviceaccount-controller";
        var command = new ArrayList<>(
                List.of(program.toString(), "--kubeconfig", files.kubeconfig().toString()));
        command.addAll(List.of("--bind-address", "127.0.0.1", "--leader-elect=false"));
        command.addAll(List.of("--secure-port", Integer.toString(spec.ports().controllerManager())));
        command.addAll(List.of(
                "--cert-dir", spec.directory().resolve("controller-manager").toString()));
        command.addAll(List.of(
                "--service-account-private-key-file", files.serviceAccountKey().toString()));
        command.addAll(List.of("--controllers", controllers));
        return command;
    }

    private ProcessSpec process(String name, List<String> command) {
        // Two cores are shared by everything; a lower target makes the collector give memory back.
        return ProcessSpec.of(name, spec.directory(), command).withEnvironment(Map.of("GOGC", "80"));
    }
}
