package dev.slipway.cluster.gcp;

import dev.slipway.cloud.gcp.GcpCredentials;
import dev.slipway.cluster.cloud.ManagedParts;
import dev.slipway.cluster.gcp.desired.GcpKinds;
import dev.slipway.cluster.gcp.network.NetworkPass;
import dev.slipway.cluster.gcp.object.Family;
import dev.slipway.cluster.gcp.plane.ControlPlanePass;
import dev.slipway.cluster.gcp.plane.Reach;
import dev.slipway.cluster.gcp.pool.ConfigPass;
import dev.slipway.cluster.gcp.pool.PoolPass;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The controllers of clusters of GKE. */
public final class GcpClusters {

    private static final String MANAGER = "slipway-cluster-gcp";

    private final Kube kube;
    private final Watches watches;
    private final Applier applier;
    private final Family family;
    private final Function<GcpCredentials, Redacted<String>> tokens;

    /** @param tokens gives a token that is good for some minutes, or a fault that says why there is none */
    public GcpClusters(Kube kube, Watches watches, Applier applier, Function<GcpCredentials, Redacted<String>> tokens) {
        this.kube = kube;
        this.watches = watches;
        this.applier = applier;
        this.family = new Family(watches);
        this.tokens = tokens;
    }

    /** Return the controllers to start. */
    public List<ControllerSpec> specs() {
        ManagedParts network = parts(GcpKinds.OF_NETWORK);
        ManagedParts cluster = parts(List.of(GcpKinds.GKE_CLUSTER));
        ManagedParts nodes = parts(List.of(GcpKinds.NODE_POOL));
        return List.of(
                spec(GcpKinds.CLUSTER, new NetworkPass(kube, family, network, applier, MANAGER), network),
                spec(
                        GcpKinds.CONTROL_PLANE,
                        new ControlPlanePass(family, cluster, new Reach(kube, MANAGER, tokens)),
                        cluster),
                spec(GcpKinds.MACHINE_POOL, new PoolPass(kube, family, nodes), nodes),
                new ControllerSpec("gkeconfigs", GcpKinds.CONFIG, MANAGER, null, new ConfigPass(), List.of()));
    }

    private ManagedParts parts(List<Gvk> kinds) {
        return new ManagedParts(kube, watches, applier, MANAGER, kinds);
    }

    private ControllerSpec spec(Gvk kind, Pass pass, ManagedParts parts) {
        String name = kind.kind().toLowerCase(Locale.ROOT);
        List<Trigger> triggers = Stream.concat(family.triggers(kind).stream(), parts.triggers(kind).stream())
                .toList();
        return new ControllerSpec(name + "s", kind, MANAGER, name + "." + kind.group(), pass, triggers);
    }
}
