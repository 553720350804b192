package dev.slipway.cluster.aws;

import dev.slipway.cluster.aws.identity.Identities;
import dev.slipway.cluster.aws.identity.IdentityPass;
import dev.slipway.cluster.aws.parts.Keys;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.aws.plane.ClusterTokens;
import dev.slipway.cluster.aws.plane.ControlPlanePass;
import dev.slipway.cluster.aws.plane.ManagedClusterPass;
import dev.slipway.cluster.aws.pool.NodeIds;
import dev.slipway.cluster.aws.pool.PoolPass;
import dev.slipway.cluster.cloud.ManagedParts;
import dev.slipway.cluster.contract.CoreKinds;
import dev.slipway.cluster.contract.Owners;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.Trigger;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The controllers of EKS clusters. */
public final class AwsClusters {

    private final Hub hub;
    private final Owners owners;
    private final Identities identities;

    /**
     * What the controllers work with.
     *
     * @param connections to the clusters that are built
     * @param namespace where the Secrets of AWSClusterStaticIdentities are
     */
    public record Hub(
            Kube kube,
            Watches watches,
            Applier applier,
            ClusterConnections connections,
            ClusterTokens tokens,
            String namespace) {}

    public AwsClusters(Hub hub) {
        this.hub = hub;
        this.owners = new Owners(hub.watches());
        this.identities = new Identities(hub.watches());
    }

    /** Return the controllers to start. */
    public List<ControllerSpec> specs() {
        return List.of(
                clusters(),
                controlPlanes(),
                pools(),
                identity("awsclusterroleidentities", Kinds.ROLE_IDENTITY),
                identity("awsclusterstaticidentities", Kinds.STATIC_IDENTITY));
    }

    private ControllerSpec clusters() {
        return spec(
                "awsmanagedclusters",
                Kinds.CLUSTER,
                null,
                new ManagedClusterPass(hub.kube(), owners),
                List.of(
                        owners.siblings(CoreKinds.CLUSTER, Kinds.CLUSTER),
                        owners.siblings(Kinds.CONTROL_PLANE, Kinds.CLUSTER)));
    }

    private ControllerSpec controlPlanes() {
        ManagedParts parts = parts(Kinds.OF_CONTROL_PLANE);
        List<Trigger> triggers = new ArrayList<>(parts.triggers(Kinds.CONTROL_PLANE));
        triggers.add(owners.siblings(CoreKinds.CLUSTER, Kinds.CONTROL_PLANE));
        triggers.add(owners.siblings(Kinds.POOL, Kinds.CONTROL_PLANE));
        return spec(
                "awsmanagedcontrolplanes",
                Kinds.CONTROL_PLANE,
                Keys.PLANE_FINALIZER,
                new ControlPlanePass(
                        hub.kube(), hub.watches(), owners, identities, parts, hub.tokens(), hub.connections()),
                triggers);
    }

    private ControllerSpec pools() {
        ManagedParts parts = parts(Kinds.OF_POOL);
        List<Trigger> triggers = new ArrayList<>(parts.triggers(Kinds.POOL));
        triggers.add(owners.siblings(CoreKinds.CLUSTER, Kinds.POOL));
        triggers.add(owners.siblings(CoreKinds.MACHINE_POOL, Kinds.POOL));
        triggers.add(owners.siblings(Kinds.CONTROL_PLANE, Kinds.POOL));
        return spec(
                "awsmanagedmachinepools",
                Kinds.POOL,
                Keys.POOL_FINALIZER,
                new PoolPass(hub.kube(), hub.watches(), owners, identities, parts, new NodeIds(hub.connections())),
                triggers);
    }

    private ControllerSpec identity(String name, Gvk gvk) {
        return spec(name, gvk, null, new IdentityPass(hub.kube(), hub.namespace()), List.of());
    }

    private ManagedParts parts(List<Gvk> kinds) {
        return new ManagedParts(hub.kube(), hub.watches(), hub.applier(), Keys.FIELD_MANAGER, kinds);
    }

    private static ControllerSpec spec(
            String name, Gvk gvk, @Nullable String finalizer, Pass pass, List<Trigger> triggers) {
        return new ControllerSpec(name, gvk, Keys.FIELD_MANAGER, finalizer, pass, triggers);
    }
}
