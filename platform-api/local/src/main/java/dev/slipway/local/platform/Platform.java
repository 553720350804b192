package dev.slipway.local.platform;

import dev.slipway.local.cluster.ClusterPrograms;
import dev.slipway.local.cluster.WorkloadClusters;
import dev.slipway.local.controlplane.ApiClient;
import dev.slipway.local.controlplane.ControlPlane;
import dev.slipway.local.controlplane.ControlPlanePorts;
import dev.slipway.local.controlplane.ControlPlaneSpec;
import dev.slipway.local.controlplane.ControlPlaneSpec.Option;
import dev.slipway.local.git.GitRepositories;
import dev.slipway.local.postgres.Postgres;
import dev.slipway.local.postgres.Postgres.Durability;
import dev.slipway.local.process.HealthCheck;
import dev.slipway.local.process.OwnerOnly;
import dev.slipway.local.process.Ports;
import dev.slipway.local.temporal.TemporalDevServer;
import dev.slipway.local.tool.Directories;
import dev.slipway.local.tool.Provision;
import dev.slipway.local.tool.Tools;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One platform in one state directory. Two platforms in two directories share nothing but the tool cache. Whatever was
 * killed, {@link #up} brings back what is missing with the same data, and leaves alone what runs.
 */
public final class Platform {

    private static final Duration PORT_PATIENCE = Duration.ofSeconds(3);

    private final PlatformFiles files;
    private final SlipwayProgram program;
    private final Tools tools;
    private final PlatformState state;

    private Platform(PlatformFiles files, SlipwayProgram program, Tools tools, PlatformState state) {
        this.files = files;
        this.program = program;
        this.tools = tools;
        this.state = state;
    }

    /** The platform whose state is in that directory, started or not. */
    public static Platform in(Path directory, SlipwayProgram program, Tools tools) throws IOException {
        var files = new PlatformFiles(directory.toAbsolutePath().normalize());
        return new Platform(files, program, tools, PlatformState.load(files.state()));
    }

    /** Whether there is anything in the state directory. */
    public boolean exists() {
        return Files.isDirectory(files.state());
    }

    /**
     * Starts what does not run; returns the failures, none when the platform is up.
     *
     * @param durable whether Temporal is the real server; empty for as it was before, at first not
     */
    public List<String> up(Optional<Boolean> durable, StartListener listener) throws IOException, InterruptedException {
        OwnerOnly.directory(files.state());
        try (var lock =
                FileChannel.open(files.state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                return List.of("another slipway command is starting or stopping this platform");
            }
            durable.ifPresent(state::durable);
            replaceLostPorts();
            state.save();
            var missing = missingTools();
            return missing.isEmpty() ? new Startup(listener).run(steps()) : missing;
        }
    }

    /** Stops everything, the server first, then the workload clusters, which it would start again, and the stores last. */
    public void down() throws IOException, InterruptedException {
        var components = new ArrayList<>(components());
        Collections.reverse(components);
        for (var component : components) {
            var running = component.find().find();
            if (running.isPresent()) {
                running.get().stop();
            }
            if (component.name().equals("slipway-server")) {
                stopClusters();
            }
        }
    }

    private void stopClusters() throws IOException, InterruptedException {
        try (var programs = ClusterPrograms.of(tools)) {
            for (var cluster : new WorkloadClusters(files.clusters(), programs).all()) {
                cluster.stop();
            }
        }
    }

    /** Removes all state; everything must be down. */
    public void purge() throws IOException {
        Directories.delete(files.state());
    }

    /** One entry per component, in the order in which they start. */
    public List<ComponentStatus> status() throws IOException, InterruptedException {
        var all = new ArrayList<ComponentStatus>();
        for (var component : components()) {
            all.add(ComponentStatus.of(component));
        }
        return all;
    }

    /** The state directory. */
    public Path state() {
        return files.state();
    }

    public Path kubeconfig() {
        return files.kubeconfig();
    }

    /** The token that the REST API asks for. */
    public String apiToken() throws IOException {
        return files.apiToken();
    }

    /** The port that agents dial. */
    public int agentsPort() {
        return state.port("agents");
    }

    /** Where the REST API and the console are. */
    public String serverUrl() {
        return "http://127.0.0.1:" + state.port("server");
    }

    /** Where a repository of the platform's Git server is cloned from. */
    public String gitUrl(String repository) {
        return "http://127.0.0.1:" + state.port("git") + "/" + repository + ".git";
    }

    /** Make a repository on the platform's Git server, unless it is there, and return where it is cloned from. */
    public String repository(String name, String readme) throws IOException {
        new GitRepositories(files.git()).createWithReadme(name, readme);
        return gitUrl(name);
    }

    /** Sees to it that workload clusters can be made, which may take minutes once; returns what is missing. */
    public List<String> missingForClusters() {
        return missing(List.of(tools::kwok, tools::scheduler));
    }

    /** A client with the administrator's rights. */
    public ApiClient api() throws IOException {
        return controlPlane().client();
    }

    /** Provisions one after the other, so that builds have the machine to themselves and progress is readable. */
    private List<String> missingTools() {
        var provisions = new ArrayList<Supplier<Provision>>(
                List.of(tools::postgres, tools::etcd, tools::kubernetes, tools::controllerManager));
        if (state.isDurable()) {
            provisions.add(tools::temporal);
        }
        return missing(provisions);
    }

    private static List<String> missing(List<Supplier<Provision>> provisions) {
        return provisions.stream()
                .map(Supplier::get)
                .flatMap(
                        provision -> provision.fold(found -> Stream.<String>empty(), none -> Stream.of(none.message())))
                .toList();
    }

    private List<Step> steps() {
        var setup = new ClusterSetup(files);
        var steps = new ArrayList<Step>();
        var controlPlane = controlPlane();
        for (var component : components()) {
            if (component.name().equals("kube-controller-manager")) {
                steps.add(new Step("custom resources", "", List.of("kube-apiserver"), () -> {
                    setup.publishKubeconfig(controlPlane.kubeconfig());
                    setup.crds(controlPlane.client());
                }));
            }
            if (component.name().equals("slipway-server")) {
                steps.add(new Step(
                        "database", "", List.of("postgres"), () -> journal().create()));
                steps.add(new Step("claims", gitUrl("claims"), List.of("custom resources", "postgres"), () -> {
                    setup.postgresSecret(controlPlane.client(), postgres());
                    setup.claims(controlPlane.client(), state.port("git"));
                }));
            }
            steps.add(Step.of(component));
        }
        return steps;
    }

    /** In an order in which each comes after what it needs. */
    private List<Component> components() {
        var components = new ArrayList<>(controlPlaneComponents());
        components.add(postgresComponent());
        var serverNeeds = new ArrayList<>(List.of("custom resources", "database"));
        if (state.isDurable()) {
            components.add(temporalComponent());
            serverNeeds.add("temporal");
        }
        var services = services();
        components.add(new Component(
                "git-server",
                gitUrl("<name>"),
                List.of(),
                files.gitServer().resolve("git-server.log"),
                services::startGit,
                services::git,
                services.gitHealth()));
        components.add(new Component(
                "slipway-server",
                serverUrl(),
                serverNeeds,
                files.server().resolve("slipway-server.log"),
                () -> services.startServer(temporalIfDurable(), postgres().jdbcUrl(Journal.NAME)),
                services::server,
                services.serverHealth()));
        return components;
    }

    private List<Component> controlPlaneComponents() {
        var controlPlane = controlPlane();
        var etcd = controlPlaneComponent("etcd", "etcd", List.of(), controlPlane::startEtcd);
        var api = controlPlaneComponent("kube-apiserver", "api-server", List.of("etcd"), controlPlane::startApiServer);
        var manager = controlPlaneComponent(
                "kube-controller-manager",
                "controller-manager",
                List.of("custom resources"),
                controlPlane::startControllerManager);
        return List.of(etcd, api, manager);
    }

    private Component controlPlaneComponent(String name, String port, List<String> needs, Component.Start start) {
        var controlPlane = controlPlane();
        var number = state.port(port);
        var health = name.equals("kube-apiserver") ? controlPlane.apiServerHealth() : HealthCheck.listening(number);
        return new Component(
                name,
                "127.0.0.1:" + number,
                needs,
                files.controlPlane().resolve(name + ".log"),
                start,
                () -> controlPlane.find(name),
                health);
    }

    private Component postgresComponent() {
        var postgres = postgres();
        return new Component(
                "postgres",
                "127.0.0.1:" + postgres.port(),
                List.of(),
                files.postgres().resolve("postgres.log"),
                postgres::start,
                postgres::running,
                postgres.health());
    }

    private Component temporalComponent() {
        var temporal = temporal();
        return new Component(
                "temporal",
                temporal.target(),
                List.of(),
                files.temporal().resolve("temporal.log"),
                temporal::start,
                temporal::running,
                temporal.health());
    }

    private ControlPlane controlPlane() {
        var ports = new ControlPlanePorts(
                state.port("etcd"),
                state.port("etcd-peer"),
                state.port("api-server"),
                state.port("controller-manager"));
        return new ControlPlane(
                new ControlPlaneSpec(files.controlPlane(), ports, Set.of(Option.CONTROLLER_MANAGER, Option.FLEET)),
                tools);
    }

    private Postgres postgres() {
        return new Postgres(files.postgres(), state.port("postgres"), Durability.DURABLE, tools);
    }

    private Journal journal() throws IOException {
        return new Journal(postgres(), files.journalPassword());
    }

    private TemporalDevServer temporal() {
        return new TemporalDevServer(files.temporal(), state.port("temporal"), tools);
    }

    private Optional<TemporalDevServer> temporalIfDurable() {
        return state.isDurable() ? Optional.of(temporal()) : Optional.empty();
    }

    private Services services() {
        return new Services(files, program, state.port("git"), state.port("server"), state.port("agents"));
    }

    /**
     * A remembered port of a component that does not run may have gone to somebody else. It is waited for a little,
     * because the threads and children of a process that was just killed hold it a moment longer.
     */
    private void replaceLostPorts() throws IOException, InterruptedException {
        for (var component : components()) {
            var port = portName(component.name());
            if (component.find().find().isEmpty() && !Ports.awaitFree(state.port(port), PORT_PATIENCE)) {
                state.choose(port);
            }
        }
        if (services().server().isEmpty() && !Ports.awaitFree(state.port("agents"), PORT_PATIENCE)) {
            state.choose("agents");
        }
    }

    private static String portName(String component) {
        return switch (component) {
            case "kube-apiserver" -> "api-server";
            case "kube-controller-manager" -> "controller-manager";
            case "git-server" -> "git";
            case "slipway-server" -> "server";
            default -> component;
        };
    }
}
