package dev.slipway.cluster.bootstrap;

import dev.slipway.cluster.bootstrap.profile.Keys;
import dev.slipway.cluster.bootstrap.profile.ProfilePass;
import dev.slipway.cluster.bootstrap.steps.BootstrapPass;
import dev.slipway.kernel.fleet.AgentHost;
import dev.slipway.kernel.fleet.FleetMembers;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The controllers that make clusters members of the fleet. */
public final class Bootstraps implements AutoCloseable {

    private final Watches watches;
    private final Applier applier;
    private final ClusterConnections connections;
    private final BootstrapPass bootstraps;

    /**
     * @param members the hub's clusters and their agents
     * @param hosts whoever can run agents
     * @param applications the namespace of Applications
     */
    public Bootstraps(Kube kube, Watches watches, FleetMembers members, List<AgentHost> hosts, String applications) {
        this.watches = watches;
        this.applier = new Applier(kube, watches);
        this.connections = new ClusterConnections(kube);
        this.bootstraps = new BootstrapPass(
                new BootstrapPass.Hub(kube, watches, applier, members, hosts, connections, applications));
    }

    /** Return the controllers to start. */
    public List<ControllerSpec> specs() {
        return List.of(
                new ControllerSpec(
                        "clusterprofiles",
                        Keys.PROFILE,
                        Keys.FIELD_MANAGER,
                        null,
                        new ProfilePass(watches, applier),
                        List.of(
                                new Trigger(Keys.CLUSTER, cluster -> profiles()),
                                new Trigger(Keys.BOOTSTRAP, Bootstraps::profile))),
                new ControllerSpec(
                        "clusterbootstraps",
                        Keys.BOOTSTRAP,
                        Keys.FIELD_MANAGER,
                        Keys.FINALIZER,
                        bootstraps,
                        List.of(
                                new Trigger(Keys.CLUSTER, Bootstraps::bootstrap),
                                new Trigger(Keys.PROFILE, this::served),
                                new Trigger(Keys.APPLICATION, this::delivering))));
    }

    private Set<Ref> profiles() {
        return watches.cached(Keys.PROFILE).stream().map(KubeObject::ref).collect(Collectors.toSet());
    }

    private static Set<Ref> profile(KubeObject bootstrap) {
        return bootstrap
                .text("spec", "profile")
                .map(name -> Set.of(new Ref(Keys.PROFILE, "", name)))
                .orElse(Set.of());
    }

    private static Set<Ref> bootstrap(KubeObject cluster) {
        return Set.of(new Ref(Keys.BOOTSTRAP, cluster.namespace(), cluster.name()));
    }

    private Set<Ref> served(KubeObject profile) {
        return watches.cached(Keys.BOOTSTRAP).stream()
                .filter(bootstrap -> profile(bootstrap).contains(profile.ref()))
                .map(KubeObject::ref)
                .collect(Collectors.toSet());
    }

    private Set<Ref> delivering(KubeObject application) {
        return application
                .label(Keys.MEMBER)
                .map(member -> member.split("\\.", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> Set.of(new Ref(Keys.BOOTSTRAP, parts[0], parts[1])))
                .orElse(Set.of());
    }

    @Override
    public void close() {
        connections.close();
    }
}
