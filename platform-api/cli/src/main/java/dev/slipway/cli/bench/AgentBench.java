package dev.slipway.cli.bench;

import dev.slipway.cli.demo.ClaimsClone;
import dev.slipway.delivery.channel.enrol.Invitation;
import dev.slipway.delivery.channel.enrol.Registrations;
import dev.slipway.delivery.handover.AgentInvitations;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.local.cluster.ClusterPart;
import dev.slipway.local.cluster.WorkloadCluster;
import dev.slipway.local.platform.Platform;
import dev.slipway.local.process.StartFailure;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Subscription;
import dev.slipway.runtime.watch.Watches;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Measures agents: one process of its own, with a workload cluster of its own, that delivers many Applications of ten
 * ConfigMaps, and what it needs for that; then many connections that come back to the hub at the same time.
 */
public final class AgentBench {

    private static final String CLUSTER = "bench-agent";
    private static final Duration TOKEN = Duration.ofHours(1);
    private static final Duration SETTLE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 250;

    /**
     * What to do.
     *
     * @param count of Applications
     * @param agents how many come back at once
     * @param program of the agent, with its first arguments
     * @param patience for each stage
     */
    public record Options(int count, int agents, List<String> program, boolean keep, Duration patience) {

        public Options {
            program = List.copyOf(program);
        }
    }

    private final Platform platform;
    private final WorkloadCluster workload;
    private final String version;
    private final Probe probe;
    private final Kube kube;
    private final Watches watches;
    private final AgentInvitations invitations;
    private final Report report;

    /** @param workload a cluster for the agent, which is started */
    public AgentBench(Platform platform, WorkloadCluster workload, KubernetesClient client, PrintStream out) {
        this.platform = platform;
        this.workload = workload;
        this.version = client.getKubernetesVersion().getGitVersion().replaceFirst("^v", "");
        this.probe = new Probe(platform);
        this.kube = new Kube(client);
        this.watches = new Watches(kube);
        this.invitations = new AgentInvitations(
                kube, new Registrations(kube, "slipway-system", TOKEN, Clock.systemUTC()), AppDocuments.ARGOCD);
        this.report = new Report(out);
    }

    /** Return whether every stage came to its end in time. */
    public boolean run(Options options) throws IOException, InterruptedException, StartFailure {
        try {
            String url = platform.repository("bench-agent", "Applications of the bench.\n");
            boolean delivered = deliver(url, options);
            var where = new LinkStorm.Where("127.0.0.1:" + platform.agentsPort(), url);
            try (LinkStorm storm = new LinkStorm(kube, invitations, where)) {
                return storm.run(options.agents(), options.patience(), probe, report) && delivered;
            }
        } finally {
            if (!options.keep()) {
                remove(options);
            }
            watches.close();
        }
    }

    private boolean deliver(String url, Options options) throws IOException, InterruptedException, StartFailure {
        Optional<String> waiting = workload.advance(version);
        Instant deadline = Instant.now().plus(options.patience());
        while (waiting.isPresent() && Instant.now().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            waiting = workload.advance(version);
        }
        if (waiting.isPresent()) {
            report.line("workload cluster", "not ready: " + waiting.get());
            return false;
        }
        startAgent(options.program());
        try (ClaimsClone clone = ClaimsClone.at(platform.state().resolve("bench/agent"), url)) {
            String edition = Long.toString(Instant.now().getEpochSecond(), 36);
            clone.commit("Offer " + options.count() + " applications", AppDocuments.files(options.count(), edition));
            return handOver(url, options);
        }
    }

    private void startAgent(List<String> program) throws IOException, InterruptedException {
        Invitation invitation = invitations.invite(CLUSTER, TOKEN, Map.of(), Map.of());
        Path token = workload.directory().resolve("bench-token");
        Files.writeString(token, invitation.token().reveal());
        List<String> command = new java.util.ArrayList<>(program);
        command.addAll(List.of(
                "--hub",
                "127.0.0.1:" + platform.agentsPort(),
                "--fingerprint",
                invitation.fingerprint(),
                "--cluster",
                CLUSTER,
                "--token-file",
                token.toString(),
                "--kubeconfig",
                workload.kubeconfig().toString(),
                "--state",
                workload.directory().resolve("agent").toString()));
        workload.startAgent(new WorkloadCluster.Companion(command, Map.of()));
    }

    private boolean handOver(String url, Options options) throws IOException, InterruptedException {
        Sightings delivered = new Sightings(AppDocuments::isDelivered);
        try (Subscription watching = watches.on(AppDocuments.APPLICATION, object -> {
            if (object.name().startsWith(AppDocuments.PREFIX)) {
                delivered.observe(object);
            }
        })) {
            Instant begun = Instant.now();
            for (int app = 1; app <= options.count(); app++) {
                kube.apply(AppDocuments.applicationFor(CLUSTER, app, url), "slipway-bench");
            }
            boolean all = delivered.await(options.count(), begun.plus(options.patience()));
            report.line("delivered", delivered.count() + " of " + options.count());
            if (delivered.count() > 0) {
                report.line("time to healthy", Spread.of(delivered.since(begun)).toString());
            }
            TimeUnit.MILLISECONDS.sleep(SETTLE.toMillis());
            report.line("agent's memory", memory());
            return all;
        }
    }

    private String memory() throws IOException {
        for (WorkloadCluster.Running running : workload.running()) {
            if (running.part() == ClusterPart.AGENT) {
                String status = Files.readString(Path.of("/proc", Long.toString(running.pid()), "status"));
                OptionalLong peak = RunMemory.read(status);
                return "resident " + (ServerMemory.of(status, "").resident() >> 20) + " MB, at most "
                        + (peak.orElse(0) >> 20) + " MB";
            }
        }
        return "the agent does not run";
    }

    private void remove(Options options) throws InterruptedException, IOException {
        applications().forEach(app -> kube.delete(app.ref(), app.uid()));
        Instant deadline = Instant.now().plus(options.patience());
        while (!applications().isEmpty() && Instant.now().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        invitations.forget(CLUSTER);
        workload.stopAgent();
        workload.remove();
    }

    private List<KubeObject> applications() {
        return kube.list(AppDocuments.APPLICATION, AppDocuments.ARGOCD, Map.of()).stream()
                .filter(app -> app.name().startsWith(AppDocuments.PREFIX))
                .toList();
    }

    /** Return where the workload cluster of the bench is kept. */
    public static Path directory(Platform platform) {
        return platform.state().resolve("bench/workload");
    }
}
