package dev.slipway.cluster.aws.plane;

import dev.slipway.cluster.aws.identity.Identities;
import dev.slipway.cluster.aws.network.SubnetPlan;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.aws.parts.Tags;
import dev.slipway.cluster.cloud.ManagedParts;
import dev.slipway.cluster.cloud.Standing;
import dev.slipway.cluster.contract.Owners;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps a control plane as a set of managed resources, publishes where it is, and takes it away in order. */
public final class ControlPlanePass implements Pass {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final int HTTPS = 443;

    private final Kube kube;
    private final Watches watches;
    private final Owners owners;
    private final Identities identities;
    private final ManagedParts parts;
    private final ClusterTokens tokens;
    private final KubeconfigSecrets kubeconfigs;
    private final ClusterSettings settings;

    public ControlPlanePass(
            Kube kube,
            Watches watches,
            Owners owners,
            Identities identities,
            ManagedParts parts,
            ClusterTokens tokens,
            ClusterConnections connections) {
        this.kube = kube;
        this.watches = watches;
        this.owners = owners;
        this.identities = identities;
        this.parts = parts;
        this.tokens = tokens;
        this.kubeconfigs = new KubeconfigSecrets(kube);
        this.settings = new ClusterSettings(connections);
    }

    @Override
    public PassResult run(KubeObject object, PassContext context) {
        Map<String, KubeObject> seen = parts.seen(object);
        PlaneStatus status = new PlaneStatus(object, seen, context.now());
        Optional<String> paused = owners.paused(object);
        if (paused.isPresent()) {
            return PassResult.of(Outcome.done(), status.paused(paused.get()));
        }
        if (object.isDeleting()) {
            return remove(object, status, context.now());
        }
        Optional<KubeObject> cluster = owners.cluster(object);
        if (cluster.isEmpty()) {
            return PassResult.of(
                    Outcome.done(),
                    status.waiting(
                            "WaitingForCluster", "Info", "no Cluster owns this; a Cluster takes what it refers to"));
        }
        Plane plane = Plane.of(named(object), cluster.get().name());
        Identities.Chosen identity = identities.of(object);
        Optional<String> problem = problem(plane, identity).or(() -> plane.misplaced(seen.keySet()));
        return problem.isPresent()
                ? PassResult.of(
                        Outcome.requeue(LOOK_AGAIN, problem.get()),
                        status.waiting("InvalidConfiguration", "Error", problem.get()))
                : keep(plane, cluster.get(), identity.config(), context.now());
    }

    /** The name at EKS is written down, so that renaming rules never make a second cluster. */
    private KubeObject named(KubeObject object) {
        Plane plane = Plane.of(object, "");
        return object.text("spec", "eksClusterName")
                        .filter(name -> !name.isEmpty())
                        .isPresent()
                ? object
                : kube.merge(object.ref(), Map.of("spec", Map.of("eksClusterName", plane.eksName())));
    }

    private static Optional<String> problem(Plane plane, Identities.Chosen identity) {
        if (plane.region().isEmpty()) {
            return Optional.of("spec.region is missing: set it, for example to eu-west-1");
        }
        if (identity.problem().isPresent()) {
            return identity.problem();
        }
        SubnetPlan subnets = plane.subnets();
        return plane.isAdopted()
                ? Optional.empty()
                : subnets.problem().or(() -> new PlaneWishes(plane, Map.of()).problem());
    }

    private PassResult keep(Plane plane, KubeObject cluster, String config, Instant now) {
        KubeObject object = plane.object();
        Optional<String> services = cluster.list("spec", "clusterNetwork", "services", "cidrBlocks").stream()
                .map(String::valueOf)
                .findFirst();
        PlaneParts wanted = new PlaneParts(plane, plane.account(config), parts.seen(object), services);
        Optional<String> refusal = wanted.refusedVersion();
        Standing standing = parts.keep(object, wanted.parts());
        Map<String, KubeObject> seen = parts.seen(object);
        PlaneStatus status = new PlaneStatus(object, seen, now);
        Optional<String> foreign = foreign(plane, seen);
        if (foreign.isPresent()) {
            return PassResult.of(
                    Outcome.requeue(LOOK_AGAIN, foreign.get()),
                    new PlaneStatus(object, Map.of(), now).waiting("NotTagged", "Error", foreign.get()));
        }
        KubeObject eks = seen.get(Plane.CLUSTER);
        if (eks == null || !status.isReady()) {
            return PassResult.of(standing.whole().outcome(), status.keeping(standing, refusal));
        }
        Duration renewal = publish(plane, eks, config, now);
        Standing all = plane.isAdopted() ? standing : standing.with(settings.keep(plane, seen, now));
        Outcome next = Outcome.worst(List.of(all.whole().outcome(), Outcome.requeue(renewal, "the token is renewed")));
        return PassResult.of(next, status.keeping(all, refusal));
    }

    /** A cluster is adopted by name and tag: who put the tag on it agrees. */
    private static Optional<String> foreign(Plane plane, Map<String, KubeObject> seen) {
        KubeObject cluster = seen.get(Plane.CLUSTER);
        if (!plane.isAdopted()
                || cluster == null
                || cluster.map("status", "atProvider").isEmpty()) {
            return Optional.empty();
        }
        String tag = Tags.OF_CLUSTER + plane.cluster();
        return Tags.isTagged(cluster, plane.cluster())
                ? Optional.empty()
                : Optional.of(
                        "the EKS cluster " + plane.eksName() + " exists and does not carry the tag " + tag
                                + ": put it on the cluster, with the value owned or shared, if this Cluster is to stand for it");
    }

    private Duration publish(Plane plane, KubeObject cluster, String config, Instant now) {
        KubeObject object = plane.object();
        String server = cluster.text("status", "atProvider", "endpoint").orElse("");
        URI uri = URI.create(server);
        String host = uri.getHost() == null ? server : uri.getHost();
        Map<String, Object> endpoint = Map.of("host", host, "port", uri.getPort() < 0 ? HTTPS : uri.getPort());
        if (object.text("spec", "controlPlaneEndpoint", "host")
                .filter(known -> !known.isEmpty())
                .isEmpty()) {
            kube.merge(object.ref(), Map.of("spec", Map.of("controlPlaneEndpoint", endpoint)));
        }
        Kubeconfigs configs = new Kubeconfigs(plane.cluster(), plane.eksName(), server, authority(cluster));
        KubeObject account = watches.cached(new Ref(Kinds.CONFIG, "", config)).orElseThrow();
        return kubeconfigs.write(
                object, configs, () -> tokens.token(account, plane.region().orElse(""), plane.eksName()), now);
    }

    private static String authority(KubeObject cluster) {
        return cluster.list("status", "atProvider", "certificateAuthority").stream()
                .filter(Map.class::isInstance)
                .flatMap(one -> KubeObject.of((Map<?, ?>) one).text("data").stream())
                .findFirst()
                .orElse("");
    }

    /** Pools go first: EKS keeps a cluster as long as it has node groups. */
    private PassResult remove(KubeObject object, PlaneStatus status, Instant now) {
        Optional<KubeObject> pool = Owners.clusterName(object).flatMap(cluster -> watches.cached(Kinds.POOL).stream()
                .filter(one -> one.namespace().equals(object.namespace()))
                .filter(one -> Owners.clusterName(one).filter(cluster::equals).isPresent())
                .findFirst());
        if (pool.isPresent()) {
            return PassResult.of(
                    Outcome.requeue(LOOK_AGAIN, "waits for pools"),
                    status.waiting(
                            "Deleting", "Info", "waits until " + pool.get().ref() + " has been deleted"));
        }
        Standing standing = parts.remove(object);
        return standing.whole().isReady()
                ? PassResult.deleted()
                : PassResult.of(
                        standing.whole().outcome(),
                        new PlaneStatus(object, parts.seen(object), now).removing(standing));
    }
}
