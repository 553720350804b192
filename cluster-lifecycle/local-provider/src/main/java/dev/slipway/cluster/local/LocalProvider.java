package dev.slipway.cluster.local;

import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Owners;
import dev.slipway.cluster.local.agent.LocalAgents;
import dev.slipway.cluster.local.contract.Keys;
import dev.slipway.cluster.local.contract.StepRuns;
import dev.slipway.cluster.local.plane.ControlPlanePass;
import dev.slipway.cluster.local.plane.LocalClusterPass;
import dev.slipway.cluster.local.plane.Places;
import dev.slipway.cluster.local.plane.RunStep;
import dev.slipway.cluster.local.pool.MachinePoolPass;
import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.fleet.AgentHost;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.local.cluster.ClusterPrograms;
import dev.slipway.local.cluster.WorkloadCluster;
import dev.slipway.local.cluster.WorkloadClusters;
import dev.slipway.local.process.StartFailure;
import dev.slipway.local.tool.Progress;
import dev.slipway.local.tool.Tools;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The controllers of local clusters, and the bodies of their long steps. Run it on one server only: the processes are on
 * that server's machine.
 */
public final class LocalProvider implements AutoCloseable {

    private final Kube kube;
    private final Owners owners;
    private final Places places;
    private final StepRuns steps;
    private final ClusterPrograms programs;
    private final ClusterConnections connections;

    /** What the provider works with. */
    public record Hub(Kube kube, Watches watches, LongSteps steps, StepBodies bodies, Clock clock) {}

    /** A provider that keeps clusters in the directory, with the programs of this machine's cache. */
    public static LocalProvider in(Path directory, Hub hub) {
        Tools tools = Tools.ofThisMachine(Progress.onStandardError());
        return new LocalProvider(directory, ClusterPrograms.of(tools), hub);
    }

    LocalProvider(Path directory, ClusterPrograms programs, Hub hub) {
        this.kube = hub.kube();
        this.owners = new Owners(hub.watches());
        this.places = new Places(new WorkloadClusters(directory, programs));
        this.steps = new StepRuns(hub.steps(), hub.kube(), hub.clock());
        this.programs = programs;
        this.connections = new ClusterConnections(hub.kube());
        StepBodies bodies = hub.bodies();
        bodies.register(Keys.LOCAL_CONTROL_PLANE, ControlPlanePass.RUN, new RunStep(kube, plane -> run(places, plane)));
        bodies.register(
                Keys.LOCAL_CONTROL_PLANE, ControlPlanePass.REMOVE, new RunStep(kube, plane -> remove(places, plane)));
        bodies.register(
                Keys.LOCAL_MACHINE_POOL,
                MachinePoolPass.NODES,
                new RunStep(kube, pool -> MachinePoolPass.advance(owners, places, pool)));
    }

    private static Optional<String> run(Places places, KubeObject plane)
            throws IOException, StartFailure, InterruptedException {
        String version = plane.text("spec", "version").orElse("");
        return plane.isDeleting()
                ? Optional.empty()
                : places.of(plane).advance(version.startsWith("v") ? version.substring(1) : version);
    }

    private static Optional<String> remove(Places places, KubeObject plane) throws IOException, InterruptedException {
        WorkloadCluster place = places.of(plane);
        if (plane.isDeleting()) {
            place.remove();
        }
        return Optional.empty();
    }

    /** Return the controllers to start. */
    public List<ControllerSpec> specs() {
        return List.of(
                spec(
                        "localclusters",
                        Keys.LOCAL_CLUSTER,
                        null,
                        new LocalClusterPass(kube, owners),
                        List.of(
                                owners.siblings(CoreKinds.CLUSTER, Keys.LOCAL_CLUSTER),
                                owners.siblings(Keys.LOCAL_CONTROL_PLANE, Keys.LOCAL_CLUSTER))),
                spec(
                        "localcontrolplanes",
                        Keys.LOCAL_CONTROL_PLANE,
                        Keys.CONTROL_PLANE_FINALIZER,
                        new ControlPlanePass(kube, owners, places, steps),
                        List.of(owners.siblings(CoreKinds.CLUSTER, Keys.LOCAL_CONTROL_PLANE))),
                spec(
                        "localmachinepools",
                        Keys.LOCAL_MACHINE_POOL,
                        Keys.MACHINE_POOL_FINALIZER,
                        new MachinePoolPass(kube, owners, places, steps, connections),
                        List.of(
                                owners.siblings(CoreKinds.CLUSTER, Keys.LOCAL_MACHINE_POOL),
                                owners.siblings(CoreKinds.MACHINE_POOL, Keys.LOCAL_MACHINE_POOL),
                                owners.siblings(Keys.LOCAL_CONTROL_PLANE, Keys.LOCAL_MACHINE_POOL))));
    }

    private static ControllerSpec spec(
            String name, Gvk gvk, @Nullable String finalizer, Pass pass, List<Trigger> triggers) {
        return new ControllerSpec(name, gvk, Keys.FIELD_MANAGER, finalizer, pass, triggers);
    }

    /** Return who runs the agents of these clusters; {@code program} is what starts one, before its options. */
    public AgentHost agents(List<String> program) {
        return new LocalAgents(owners, places, program);
    }

    @Override
    public void close() {
        programs.close();
        connections.close();
    }
}
