package dev.slipway.cluster.local.agent;

import dev.slipway.cluster.contract.Owners;
import dev.slipway.cluster.local.contract.Keys;
import dev.slipway.cluster.local.plane.Places;
import dev.slipway.kernel.fleet.AgentHost;
import dev.slipway.kernel.fleet.FleetMembers.Invitation;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.local.cluster.ClusterPart;
import dev.slipway.local.cluster.WorkloadCluster;
import dev.slipway.local.process.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the agents of local clusters as processes, each in its cluster's directory, so that it goes with the cluster. */
public final class LocalAgents implements AgentHost {

    private static final String TOKEN = "agent.token";
    private static final String HUB = "agent.hub";

    private final Owners owners;
    private final Places places;
    private final List<String> program;

    /** @param program what starts an agent, before its options; none runs no agents */
    public LocalAgents(Owners owners, Places places, List<String> program) {
        this.owners = owners;
        this.places = places;
        this.program = List.copyOf(program);
    }

    @Override
    public boolean hosts(KubeObject cluster) {
        return cluster.text("spec", "controlPlaneRef", "kind")
                        .filter(Keys.LOCAL_CONTROL_PLANE.kind()::equals)
                        .isPresent()
                && !program.isEmpty();
    }

    @Override
    public boolean isRunning(KubeObject cluster) {
        return attempt(() -> place(cluster).filter(this::runsAgent).isPresent());
    }

    private boolean runsAgent(WorkloadCluster place) {
        return attempt(() -> place.running().stream().anyMatch(running -> running.part() == ClusterPart.AGENT));
    }

    /** The token is read again whenever one is needed; only another hub needs another process. */
    @Override
    public void run(KubeObject cluster, String member, Invitation invitation) {
        WorkloadCluster place = place(cluster)
                .orElseThrow(() -> new FaultException(
                        Fault.UNAVAILABLE, "the cluster's processes do not run yet, so its agent is not started"));
        attempt(() -> {
            Path directory = place.directory();
            OwnerOnly.write(directory.resolve(TOKEN), invitation.token().reveal());
            String hub = invitation.hub() + " " + invitation.fingerprint();
            if (!hub.equals(known(directory))) {
                place.stopAgent();
                OwnerOnly.write(directory.resolve(HUB), hub);
            }
            return place.startAgent(new WorkloadCluster.Companion(command(directory, member, invitation), Map.of()));
        });
    }

    private static String known(Path directory) throws IOException {
        Path file = directory.resolve(HUB);
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    private List<String> command(Path directory, String member, Invitation invitation) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("--hub", invitation.hub(), "--fingerprint", invitation.fingerprint()));
        command.addAll(List.of(
                "--cluster", member, "--token-file", directory.resolve(TOKEN).toString()));
        command.addAll(List.of("--kubeconfig", directory.resolve("kubeconfig").toString()));
        command.addAll(List.of("--state", directory.resolve("agent").toString()));
        return command;
    }

    @Override
    public void stop(KubeObject cluster) {
        attempt(() -> {
            Optional<WorkloadCluster> place = place(cluster);
            if (place.isPresent()) {
                place.get().stopAgent();
            }
            return true;
        });
    }

    private Optional<WorkloadCluster> place(KubeObject cluster) {
        return owners.controlPlane(cluster, Keys.LOCAL_CONTROL_PLANE)
                .map(places::of)
                .filter(WorkloadCluster::exists);
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    private static <T> T attempt(Work<T> work) {
        try {
            return work.run();
        } catch (IOException failure) {
            throw new FaultException(
                    Fault.UNAVAILABLE, "the cluster's agent cannot be managed: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "the server is stopping", interrupted);
        }
    }
}
