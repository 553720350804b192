package dev.slipway.cluster.aws.pool;

import dev.slipway.cluster.aws.identity.Identities;
import dev.slipway.cluster.aws.parts.Account;
import dev.slipway.cluster.aws.parts.Kinds;
import dev.slipway.cluster.aws.plane.Plane;
import dev.slipway.cluster.aws.plane.Versions;
import dev.slipway.cluster.cloud.ManagedParts;
import dev.slipway.cluster.cloud.Standing;
import dev.slipway.cluster.contract.Owners;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps a pool as a node group with its role. Nodes never run a later version than the control plane. */
public final class PoolPass implements Pass {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final Kube kube;
    private final Watches watches;
    private final Owners owners;
    private final Identities identities;
    private final ManagedParts parts;
    private final NodeIds nodeIds;

    public PoolPass(
            Kube kube, Watches watches, Owners owners, Identities identities, ManagedParts parts, NodeIds nodeIds) {
        this.kube = kube;
        this.watches = watches;
        this.owners = owners;
        this.identities = identities;
        this.parts = parts;
        this.nodeIds = nodeIds;
    }

    @Override
    public PassResult run(KubeObject object, PassContext context) {
        Map<String, KubeObject> seen = parts.seen(object);
        PoolStatus status = new PoolStatus(object, seen, context.now());
        Optional<String> paused = owners.paused(object);
        if (paused.isPresent()) {
            return PassResult.of(Outcome.done(), status.paused(paused.get()));
        }
        if (object.isDeleting()) {
            Standing standing = parts.remove(object);
            return standing.whole().isReady()
                    ? PassResult.deleted()
                    : PassResult.of(standing.whole().outcome(), status.removing(standing));
        }
        Optional<KubeObject> machinePool = owners.machinePool(object);
        Optional<KubeObject> cluster = owners.cluster(object);
        if (machinePool.isEmpty() || cluster.isEmpty()) {
            return waiting(status, "WaitingForMachinePool", "no MachinePool of a Cluster owns this");
        }
        Optional<KubeObject> plane = owners.controlPlane(cluster.get(), Kinds.CONTROL_PLANE);
        Optional<KubeObject> eks = plane.flatMap(this::eks);
        boolean isReady = plane.flatMap(found -> found.at("status", "ready"))
                .filter(Boolean.TRUE::equals)
                .isPresent();
        if (plane.isEmpty() || eks.isEmpty() || !isReady) {
            return waiting(status, "WaitingForEKSControlPlane", "the control plane is not ready yet");
        }
        Identities.Chosen identity = identities.of(plane.get());
        Pool pool = Pool.of(object, machinePool.get());
        Optional<String> problem = identity.problem().or(() -> problem(pool, seen));
        return problem.isPresent()
                ? waiting(status, "InvalidConfiguration", problem.get())
                : keep(
                        Pool.of(named(object), machinePool.get()),
                        Plane.of(plane.get(), cluster.get().name()),
                        eks.get(),
                        identity.config(),
                        context);
    }

    private static Optional<String> problem(Pool pool, Map<String, KubeObject> seen) {
        return NodeGroups.misplaced(pool.object(), seen.keySet())
                .or(() ->
                        pool.isAdopted() ? Optional.empty() : LaunchTemplates.problem(pool, seen.get(PoolParts.GROUP)));
    }

    private static PassResult waiting(PoolStatus status, String reason, String message) {
        return PassResult.of(Outcome.requeue(LOOK_AGAIN, message), status.waiting(reason, "Info", message));
    }

    private Optional<KubeObject> eks(KubeObject plane) {
        return watches.cached(new Ref(Kinds.EKS_CLUSTER, plane.namespace(), plane.name() + "-" + Plane.CLUSTER));
    }

    private KubeObject named(KubeObject object) {
        Pool pool = Pool.of(object, object);
        return object.text("spec", "eksNodegroupName")
                        .filter(name -> !name.isEmpty())
                        .isPresent()
                ? object
                : kube.merge(object.ref(), Map.of("spec", Map.of("eksNodegroupName", pool.name())));
    }

    private PassResult keep(Pool pool, Plane plane, KubeObject eks, String config, PassContext context) {
        KubeObject object = pool.object();
        Optional<String> held = held(pool, plane, eks);
        Optional<String> version = held.isPresent() ? running(object) : pool.version();
        Account account = new Account(
                object.namespace(), object.name(), config, plane.region().orElse(""));
        PoolParts wanted = new PoolParts(pool, plane, account, eks, parts.seen(object), version);
        Standing standing = parts.keep(object, wanted.parts());
        Map<String, KubeObject> seen = parts.seen(object);
        if (standing.whole().isReady()) {
            recordNodes(object, plane, pool.name());
        }
        Outcome next = Outcome.worst(
                List.of(standing.whole().outcome(), Outcome.requeue(LOOK_AGAIN, "its nodes are looked at regularly")));
        return PassResult.of(next, new PoolStatus(object, seen, context.now()).keeping(standing, held));
    }

    private Optional<String> running(KubeObject object) {
        return Optional.ofNullable(parts.seen(object).get(PoolParts.GROUP))
                .flatMap(group -> group.text("spec", "forProvider", "version"));
    }

    /** Why the version that is asked for has to wait: control plane first, then its add-ons, then nodes. */
    private static Optional<String> held(Pool pool, Plane plane, KubeObject eks) {
        Optional<String> running = eks.text("status", "atProvider", "version");
        if (pool.version().isEmpty() || pool.isAdopted()) {
            return Optional.empty();
        }
        if (Versions.isLater(pool.version().get(), running.orElse(null))) {
            return Optional.of("Kubernetes " + pool.version().get() + " waits until the control plane, which runs "
                    + running.orElse("another version") + ", has it");
        }
        boolean isChange = plane.object()
                .condition("EKSAddonsConfigured")
                .filter(addons -> !addons.isTrue() && !plane.isAdopted())
                .isPresent();
        return isChange && running.isPresent() && pool.version().equals(running)
                ? Optional.of("Kubernetes " + pool.version().get() + " waits until the add-ons are configured")
                : Optional.empty();
    }

    private void recordNodes(KubeObject object, Plane plane, String group) {
        List<String> known = object.list("spec", "providerIDList").stream()
                .map(String::valueOf)
                .toList();
        nodeIds.of(object.namespace(), plane.cluster(), group)
                .filter(ids -> !ids.isEmpty() && !ids.equals(known))
                .ifPresent(ids -> kube.merge(object.ref(), Map.of("spec", Map.of("providerIDList", ids))));
    }
}
